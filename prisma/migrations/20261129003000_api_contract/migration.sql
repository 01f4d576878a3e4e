-- CreateTable
CREATE TABLE "api_contract" (
    "sha256" TEXT NOT NULL,
    "served_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_contract_pkey" PRIMARY KEY ("sha256")
);

-- The same for every provider: read by all, written by the system role alone.
ALTER TABLE "api_contract" ADD CONSTRAINT "api_contract_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "api_contract" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_contract" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "api_contract" FOR SELECT TO accordant_tenant USING (true);
CREATE POLICY system ON "api_contract" TO accordant_system USING (true) WITH CHECK (true);
GRANT SELECT ON "api_contract" TO accordant_tenant;
GRANT SELECT, INSERT, UPDATE ("served_at") ON "api_contract" TO accordant_system;
