-- CreateTable
CREATE TABLE "payment_path" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "gateway" TEXT NOT NULL,
    "gateway_hosts" TEXT[],
    "locale" TEXT NOT NULL,
    "product_name" TEXT NOT NULL,
    "product_url" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "terms" TEXT NOT NULL,
    "is_paused" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT 'scheduled',
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_path_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "payment_consent" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "path_id" UUID NOT NULL,
    "terms" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "reference" TEXT,
    "withdraws" UUID,
    "recorded_by" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_consent_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "payment_probe" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "path_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "ms" INTEGER,
    "chain" JSONB NOT NULL,
    "kept" INTEGER NOT NULL,
    "terms" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_probe_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "gateway_report" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "path_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "figures_by" TEXT,
    "errors" JSONB NOT NULL,
    "evidence_id" UUID NOT NULL,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "gateway_report_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "payment_path_provider_id_site_id_idx" ON "payment_path"("provider_id", "site_id");
CREATE INDEX "payment_path_due_at_idx" ON "payment_path"("due_at");
CREATE UNIQUE INDEX "payment_consent_provider_id_withdraws_key" ON "payment_consent"("provider_id", "withdraws");
CREATE INDEX "payment_consent_provider_id_path_id_idx" ON "payment_consent"("provider_id", "path_id");
CREATE INDEX "payment_probe_provider_id_path_id_finished_at_idx" ON "payment_probe"("provider_id", "path_id", "finished_at");
CREATE INDEX "payment_probe_finished_at_idx" ON "payment_probe"("finished_at");
CREATE INDEX "gateway_report_provider_id_site_id_idx" ON "gateway_report"("provider_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_path_provider_id_client_id_site_id_id_key" ON "payment_path"("provider_id", "client_id", "site_id", "id");

-- AddForeignKey
ALTER TABLE "payment_path" ADD CONSTRAINT "payment_path_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "payment_consent" ADD CONSTRAINT "payment_consent_provider_id_client_id_site_id_path_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id", "path_id") REFERENCES "payment_path"("provider_id", "client_id", "site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "payment_probe" ADD CONSTRAINT "payment_probe_provider_id_client_id_site_id_path_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id", "path_id") REFERENCES "payment_path"("provider_id", "client_id", "site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "gateway_report" ADD CONSTRAINT "gateway_report_provider_id_client_id_site_id_path_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id", "path_id") REFERENCES "payment_path"("provider_id", "client_id", "site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "payment_consent" ADD CONSTRAINT "payment_consent_provider_id_evidence_id_fkey" FOREIGN KEY ("provider_id", "evidence_id") REFERENCES "evidence_entry"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "gateway_report" ADD CONSTRAINT "gateway_report_provider_id_evidence_id_fkey" FOREIGN KEY ("provider_id", "evidence_id") REFERENCES "evidence_entry"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "payment_path" ADD CONSTRAINT "payment_path_country" CHECK ("country" ~ '^[A-Z]{2}$');
ALTER TABLE "payment_consent" ADD CONSTRAINT "payment_consent_by" CHECK ("by" IN ('exporter', 'provider'));
ALTER TABLE "payment_probe" ADD CONSTRAINT "payment_probe_outcome" CHECK ("outcome" IN ('arrived', 'timeout', 'failed', 'blocked', 'needs_post', 'not_seen'));

ALTER TABLE "payment_path" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "payment_path" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "payment_path" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "payment_path" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "payment_consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "payment_consent" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "payment_consent" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "payment_consent" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "payment_probe" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "payment_probe" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "payment_probe" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "payment_probe" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "gateway_report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gateway_report" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "gateway_report" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "gateway_report" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

CREATE POLICY system ON "payment_path" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "payment_probe" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system_end ON "payment_probe" FOR DELETE TO accordant_system USING (true);

GRANT SELECT, INSERT ON "payment_path", "payment_consent", "payment_probe", "gateway_report" TO accordant_tenant;
GRANT UPDATE ("country", "gateway", "gateway_hosts", "locale", "product_name", "product_url", "steps", "terms", "is_paused", "due_at", "reason", "claimed_at", "ended_at") ON "payment_path" TO accordant_tenant;
GRANT UPDATE ("figures", "figures_by", "errors", "ended_at") ON "gateway_report" TO accordant_tenant;
GRANT SELECT ("provider_id", "id", "due_at") ON "payment_path" TO accordant_system;
GRANT SELECT ("provider_id", "id", "finished_at"), DELETE ON "payment_probe" TO accordant_system;

ALTER TABLE "upload" DROP CONSTRAINT "upload_purpose";
ALTER TABLE "upload" ADD CONSTRAINT "upload_purpose" CHECK ("purpose" IN ('certificate_evidence', 'named_certificate', 'certification_evidence', 'reference_feed', 'gateway_report'));
