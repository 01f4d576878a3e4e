-- CreateTable
CREATE TABLE "certification_move" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "auditor" TEXT,
    "passed" BOOLEAN,
    "expires_on" TEXT,
    "note" TEXT,
    "proof_url" TEXT,
    "fee" DECIMAL(11,2),
    "fee_currency" TEXT,
    "standing" JSONB NOT NULL,
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "certification_move_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "prescreen" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "auditor" TEXT NOT NULL,
    "screened_on" TEXT NOT NULL,
    "indicators" JSONB NOT NULL,
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "prescreen_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certification_move_provider_id_site_id_regime_number_key" ON "certification_move"("provider_id", "site_id", "regime", "number");

-- CreateIndex
CREATE INDEX "prescreen_provider_id_site_id_regime_screened_on_idx" ON "prescreen"("provider_id", "site_id", "regime", "screened_on");

-- AddForeignKey
ALTER TABLE "certification_move" ADD CONSTRAINT "certification_move_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescreen" ADD CONSTRAINT "prescreen_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "certification_move" ADD CONSTRAINT "certification_move_stage" CHECK ("stage" IN ('baseline', 'remediate', 'booked', 'audited', 'applied', 'granted', 'renewed', 'suspended'));
ALTER TABLE "certification_move" ADD CONSTRAINT "certification_move_passed" CHECK ("stage" <> 'audited' OR "passed" IS NOT NULL);
-- What others said of the badge is not taken without what shows it.
ALTER TABLE "certification_move" ADD CONSTRAINT "certification_move_shown" CHECK ("stage" NOT IN ('granted', 'renewed', 'suspended') OR "note" IS NOT NULL OR "proof_url" IS NOT NULL);
ALTER TABLE "certification_move" ADD CONSTRAINT "certification_move_fee" CHECK (("fee" IS NULL) = ("fee_currency" IS NULL));

ALTER TABLE "certification_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "certification_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "certification_move" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "certification_move" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "prescreen" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "prescreen" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "prescreen" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "prescreen" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT ON "certification_move", "prescreen" TO accordant_tenant;

-- Files that show a step of an application.
ALTER TABLE "upload" DROP CONSTRAINT "upload_purpose";
ALTER TABLE "upload" ADD CONSTRAINT "upload_purpose" CHECK ("purpose" IN ('certificate_evidence', 'named_certificate', 'certification_evidence'));
ALTER TABLE "evidence_file" DROP CONSTRAINT "evidence_file_subject";
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_subject" CHECK ("subject_kind" IN ('lsp_certificate', 'site', 'certification_move'));
