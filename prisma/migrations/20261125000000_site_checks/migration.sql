-- CreateTable
CREATE TABLE "site_check" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "pages_read" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "result" JSONB,

    CONSTRAINT "site_check_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "site_check_due" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_check_due_pkey" PRIMARY KEY ("provider_id","site_id")
);

-- CreateIndex
CREATE INDEX "site_check_provider_id_site_id_finished_at_idx" ON "site_check"("provider_id", "site_id", "finished_at");

-- CreateIndex
CREATE INDEX "site_check_due_due_at_idx" ON "site_check_due"("due_at");

-- AddForeignKey
ALTER TABLE "site_check" ADD CONSTRAINT "site_check_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_check_due" ADD CONSTRAINT "site_check_due_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One check of a site is open at a time.
CREATE UNIQUE INDEX "site_check_open" ON "site_check"("provider_id", "site_id") WHERE "state" IN ('queued', 'running');
ALTER TABLE "site_check" ADD CONSTRAINT "site_check_state" CHECK ("state" IN ('queued', 'running', 'done', 'failed'));

ALTER TABLE "site_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "site_check" FORCE ROW LEVEL SECURITY;
ALTER TABLE "site_check_due" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "site_check_due" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "site_check" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "site_check_due" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "site_check" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "site_check_due" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY system ON "site_check_due" FOR SELECT TO accordant_system USING (true);

GRANT SELECT, INSERT ON "site_check", "site_check_due" TO accordant_tenant;
GRANT UPDATE ("state", "started_at", "finished_at", "pages_read", "failure", "result") ON "site_check" TO accordant_tenant;
GRANT UPDATE ("due_at") ON "site_check_due" TO accordant_tenant;
GRANT SELECT ("provider_id", "site_id", "due_at") ON "site_check_due" TO accordant_system;
