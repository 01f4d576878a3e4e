-- CreateTable
CREATE TABLE "content_unit" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT,
    "url" TEXT,
    "page_key" TEXT,
    "revision" TEXT NOT NULL,
    "content_hash" TEXT,
    "translation" TEXT NOT NULL,
    "translator" TEXT,
    "stage" TEXT NOT NULL,
    "source_language" TEXT,
    "compared" INTEGER,
    "deviations" JSONB NOT NULL,
    "verified_how" TEXT,
    "verified_by" UUID,
    "verified_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "returned_because" TEXT,
    "returned_by" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "allowed_at" TIMESTAMPTZ(3),
    "evidence_id" UUID,
    "first_allowed_at" TIMESTAMPTZ(3),
    "audited_at" TIMESTAMPTZ(3),
    "has_findings" BOOLEAN NOT NULL DEFAULT false,
    "bypassed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revised_at" TIMESTAMPTZ(3) NOT NULL,
    "staged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_unit_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "content_unit_provider_id_site_id_key_language_key" ON "content_unit"("provider_id", "site_id", "key", "language");

-- CreateIndex
CREATE INDEX "content_unit_provider_id_site_id_stage_staged_at_id_idx" ON "content_unit"("provider_id", "site_id", "stage", "staged_at", "id");

-- AddForeignKey
ALTER TABLE "content_unit" ADD CONSTRAINT "content_unit_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "content_unit" ADD CONSTRAINT "content_unit_stage" CHECK ("stage" IN ('translation', 'verification', 'publication', 'audit'));
ALTER TABLE "content_unit" ADD CONSTRAINT "content_unit_translation" CHECK ("translation" IN ('human', 'machine', 'both', 'none'));
-- Nothing is past verification that was not verified, and nothing waits for its audit that was not let through.
ALTER TABLE "content_unit" ADD CONSTRAINT "content_unit_verified" CHECK ("stage" IN ('translation', 'verification') OR ("verified_how" IN ('person', 'comparison', 'unneeded') AND "verified_at" IS NOT NULL));
ALTER TABLE "content_unit" ADD CONSTRAINT "content_unit_allowed" CHECK ("stage" <> 'audit' OR ("allowed_at" IS NOT NULL AND "evidence_id" IS NOT NULL));

ALTER TABLE "content_unit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "content_unit" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "content_unit" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "content_unit" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT, UPDATE ON "content_unit" TO accordant_tenant;
