-- CreateTable
CREATE TABLE "audit_run" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "stage" TEXT,
    "stage_done" INTEGER NOT NULL DEFAULT 0,
    "stage_of" INTEGER,
    "failure" TEXT,
    "result" JSONB,

    CONSTRAINT "audit_run_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "audit_due" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_due_pkey" PRIMARY KEY ("provider_id","site_id","regime")
);

-- CreateTable
CREATE TABLE "audit_finding" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "spans" JSONB NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "due_on" DATE,
    "waived_until" DATE,
    "waived_because" TEXT,

    CONSTRAINT "audit_finding_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "audit_run_provider_id_site_id_regime_finished_at_idx" ON "audit_run"("provider_id", "site_id", "regime", "finished_at");

-- CreateIndex
CREATE INDEX "audit_due_due_at_idx" ON "audit_due"("due_at");

-- CreateIndex
CREATE INDEX "audit_finding_provider_id_site_id_regime_gone_at_rank_idx" ON "audit_finding"("provider_id", "site_id", "regime", "gone_at", "rank");

-- AddForeignKey
ALTER TABLE "audit_run" ADD CONSTRAINT "audit_run_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_due" ADD CONSTRAINT "audit_due_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_finding" ADD CONSTRAINT "audit_finding_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One audit of a site under a regime is open at a time, and one row of a finding.
CREATE UNIQUE INDEX "audit_run_open" ON "audit_run"("provider_id", "site_id", "regime") WHERE "state" IN ('queued', 'running');
CREATE UNIQUE INDEX "audit_finding_open" ON "audit_finding"("provider_id", "site_id", "regime", "key") WHERE "gone_at" IS NULL;
ALTER TABLE "audit_run" ADD CONSTRAINT "audit_run_state" CHECK ("state" IN ('queued', 'running', 'done', 'failed'));

ALTER TABLE "audit_run" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_run" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_due" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_due" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_finding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_finding" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_run" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "audit_due" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "audit_finding" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "audit_run" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "audit_due" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "audit_finding" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY system ON "audit_due" FOR SELECT TO accordant_system USING (true);

GRANT SELECT, INSERT ON "audit_run", "audit_due", "audit_finding" TO accordant_tenant;
GRANT UPDATE ("state", "started_at", "finished_at", "stage", "stage_done", "stage_of", "failure", "result") ON "audit_run" TO accordant_tenant;
GRANT UPDATE ("due_at") ON "audit_due" TO accordant_tenant;
GRANT UPDATE ("params", "spans", "last_seen_at", "gone_at", "note", "due_on", "waived_until", "waived_because") ON "audit_finding" TO accordant_tenant;
GRANT SELECT ("provider_id", "site_id", "regime", "due_at") ON "audit_due" TO accordant_system;
