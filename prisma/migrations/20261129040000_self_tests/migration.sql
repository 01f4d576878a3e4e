-- CreateTable
CREATE TABLE "self_test" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "site_id" UUID,
    "regime" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "step" TEXT,
    "failure" TEXT,
    "result" JSONB,

    CONSTRAINT "self_test_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "self_test_provider_id_site_id_created_at_idx" ON "self_test"("provider_id", "site_id", "created_at");

-- CreateIndex
CREATE INDEX "self_test_state_due_at_idx" ON "self_test"("state", "due_at");

-- AddForeignKey
ALTER TABLE "self_test" ADD CONSTRAINT "self_test_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_test" ADD CONSTRAINT "self_test_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One test of a place is open at a time: the one that is queued, for now or for later, or under way.
CREATE UNIQUE INDEX "self_test_open" ON "self_test"("provider_id", "regime", "site_id") NULLS NOT DISTINCT WHERE "state" IN ('queued', 'running');
ALTER TABLE "self_test" ADD CONSTRAINT "self_test_state" CHECK ("state" IN ('queued', 'running', 'passed', 'failed'));
ALTER TABLE "self_test" ADD CONSTRAINT "self_test_reason" CHECK ("reason" IN ('asked', 'scheduled', 'changed'));
ALTER TABLE "self_test" ADD CONSTRAINT "self_test_place" CHECK (("client_id" IS NULL) = ("site_id" IS NULL));

ALTER TABLE "self_test" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "self_test" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "self_test" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "self_test" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY system ON "self_test" TO accordant_system USING (true);

GRANT SELECT, INSERT ON "self_test" TO accordant_tenant;
GRANT UPDATE ("state", "reason", "due_at", "started_at", "finished_at", "step", "failure", "result") ON "self_test" TO accordant_tenant;
GRANT SELECT ("provider_id", "id", "state", "due_at") ON "self_test" TO accordant_system;
GRANT UPDATE ("due_at", "reason") ON "self_test" TO accordant_system;
