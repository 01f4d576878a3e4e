-- AlterTable
ALTER TABLE "audit_run" ADD COLUMN "handed_out_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "audit_blob" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_blob_pkey" PRIMARY KEY ("provider_id","run_id","kind","sha256")
);

-- CreateIndex
CREATE INDEX "audit_blob_provider_id_sha256_idx" ON "audit_blob"("provider_id", "sha256");

-- CreateIndex
CREATE INDEX "audit_blob_due_at_idx" ON "audit_blob"("due_at");

-- AddForeignKey
ALTER TABLE "audit_blob" ADD CONSTRAINT "audit_blob_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "audit_blob" ADD CONSTRAINT "audit_blob_kind" CHECK ("kind" IN ('report', 'capture', 'print'));

-- What audits refer to so far.
ALTER TABLE "audit_run" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_print" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "audit_blob" ("provider_id", "client_id", "run_id", "kind", "sha256", "due_at")
SELECT r."provider_id", r."client_id", r."id", 'capture', c."sha256", coalesce(r."finished_at", r."created_at") + interval '30 days'
FROM "audit_run" r, jsonb_to_recordset(r."captures") AS c("sha256" TEXT) WHERE c."sha256" IS NOT NULL
UNION
SELECT r."provider_id", r."client_id", r."id", 'report', r."report_sha256", coalesce(r."finished_at", r."created_at") + interval '400 days'
FROM "audit_run" r WHERE r."report_sha256" IS NOT NULL
UNION
SELECT p."provider_id", p."client_id", p."run_id", 'print', p."sha256", p."created_at" + interval '400 days'
FROM "audit_print" p WHERE p."sha256" IS NOT NULL;
ALTER TABLE "audit_run" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_print" FORCE ROW LEVEL SECURITY;

ALTER TABLE "audit_blob" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_blob" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_blob" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "audit_blob" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY system ON "audit_blob" FOR SELECT TO accordant_system USING (true);

GRANT SELECT, INSERT, DELETE ON "audit_blob" TO accordant_tenant;
GRANT UPDATE ("due_at") ON "audit_blob" TO accordant_tenant;
GRANT SELECT ("provider_id", "due_at") ON "audit_blob" TO accordant_system;
GRANT UPDATE ("handed_out_at") ON "audit_run" TO accordant_tenant;

-- Content goes by its provider's own hand and comes back when it is put again; its hash stays.
CREATE POLICY tenant_change ON "blob" FOR UPDATE TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
GRANT UPDATE ("bytes", "deleted_at") ON "blob" TO accordant_tenant;
