-- AlterTable
ALTER TABLE "audit_run" ADD COLUMN "engine" TEXT;

-- AlterTable
ALTER TABLE "audit_finding" ADD COLUMN "owner_id" UUID;

-- CreateTable
CREATE TABLE "audit_recheck" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "urls" TEXT[],
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "pages_read" INTEGER NOT NULL DEFAULT 0,
    "engine" TEXT,
    "result" JSONB,

    CONSTRAINT "audit_recheck_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "audit_recheck_due_at_idx" ON "audit_recheck"("due_at");

-- CreateIndex
CREATE INDEX "audit_recheck_provider_id_site_id_regime_created_at_idx" ON "audit_recheck"("provider_id", "site_id", "regime", "created_at");

-- AddForeignKey
ALTER TABLE "audit_recheck" ADD CONSTRAINT "audit_recheck_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "audit_recheck" ADD CONSTRAINT "audit_recheck_state" CHECK ("state" IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE "audit_recheck" ADD CONSTRAINT "audit_recheck_due" CHECK (("due_at" IS NULL) = ("state" IN ('done', 'failed')));

ALTER TABLE "audit_recheck" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_recheck" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_recheck" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "audit_recheck" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY system ON "audit_recheck" FOR SELECT TO accordant_system USING (true);

GRANT SELECT, INSERT ON "audit_recheck" TO accordant_tenant;
GRANT UPDATE ("urls", "state", "due_at", "started_at", "finished_at", "pages_read", "engine", "result") ON "audit_recheck" TO accordant_tenant;
GRANT UPDATE ("engine") ON "audit_run" TO accordant_tenant;
GRANT UPDATE ("owner_id") ON "audit_finding" TO accordant_tenant;
GRANT SELECT ("provider_id", "id", "due_at") ON "audit_recheck" TO accordant_system;
