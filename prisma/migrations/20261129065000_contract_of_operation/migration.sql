-- A filing names the contract of the one interface it is about: what else the hosted API offers may change beside it.
-- What was noted before was of the whole, and is noted anew, interface by interface, as the hosted API starts.
DELETE FROM "api_contract";
ALTER TABLE "api_contract" ADD COLUMN "operation" TEXT NOT NULL;
ALTER TABLE "api_contract" DROP CONSTRAINT "api_contract_pkey";
ALTER TABLE "api_contract" ADD CONSTRAINT "api_contract_pkey" PRIMARY KEY ("operation", "sha256");
GRANT SELECT ("regime") ON "self_test" TO accordant_system;
