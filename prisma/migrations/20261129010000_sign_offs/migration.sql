-- CreateTable
CREATE TABLE "sign_off" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "company_id" UUID,
    "matrix" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "reference" TEXT,
    "withdraws" UUID,
    "reason" TEXT,
    "statement" TEXT,
    "params" JSONB NOT NULL,
    "recorded_by" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "sign_off_provider_id_site_id_idx" ON "sign_off"("provider_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_provider_id_withdraws_key" ON "sign_off"("provider_id", "withdraws");

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_provider_id_evidence_id_fkey" FOREIGN KEY ("provider_id", "evidence_id") REFERENCES "evidence_entry"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_party" CHECK ("party" IN ('exporter', 'provider', 'lsp'));

ALTER TABLE "sign_off" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_off" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sign_off" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "sign_off" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

-- What was signed is never changed: whoever takes it back writes a row of their own.
GRANT SELECT, INSERT ON "sign_off" TO accordant_tenant;
