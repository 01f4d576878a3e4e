-- AlterTable
ALTER TABLE "audit_run" ADD COLUMN "report_sha256" TEXT,
ADD COLUMN "captures" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "audit_print" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "sha256" TEXT,
    "byte_count" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_print_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_print_provider_id_run_id_locale_key" ON "audit_print"("provider_id", "run_id", "locale");

-- AddForeignKey
ALTER TABLE "audit_print" ADD CONSTRAINT "audit_print_provider_id_run_id_fkey" FOREIGN KEY ("provider_id", "run_id") REFERENCES "audit_run"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "audit_print" ADD CONSTRAINT "audit_print_state" CHECK ("state" IN ('queued', 'done', 'failed'));
ALTER TABLE "audit_print" ADD CONSTRAINT "audit_print_locale" CHECK ("locale" IN ('en', 'zh'));

ALTER TABLE "audit_print" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_print" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_print" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "audit_print" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT ON "audit_print" TO accordant_tenant;
GRANT UPDATE ("state", "failure", "sha256", "byte_count", "created_at", "finished_at") ON "audit_print" TO accordant_tenant;
GRANT UPDATE ("report_sha256", "captures") ON "audit_run" TO accordant_tenant;
CREATE POLICY system ON "audit_print" FOR SELECT TO accordant_system USING (true);
GRANT SELECT ("provider_id", "id", "state", "created_at") ON "audit_print" TO accordant_system;
CREATE INDEX "audit_print_created_at_idx" ON "audit_print"("created_at") WHERE "state" = 'queued';
