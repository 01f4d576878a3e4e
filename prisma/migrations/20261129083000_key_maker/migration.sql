-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "made_by" UUID;

-- Who made the keys there are is on record. Row security is forced on the owner too; it is lifted for the statement, and
-- the transaction holds the tables meanwhile.
ALTER TABLE "api_key" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "activity" NO FORCE ROW LEVEL SECURITY;
UPDATE "api_key" k SET "made_by" = a."actor_id" FROM "activity" a
WHERE a."provider_id" = k."provider_id" AND a."subject_id" = k."id" AND a."verb" = 'api_key.create' AND a."actor_kind" = 'member';
ALTER TABLE "api_key" FORCE ROW LEVEL SECURITY;
ALTER TABLE "activity" FORCE ROW LEVEL SECURITY;

GRANT SELECT ("made_by") ON "api_key" TO accordant_system;
