-- CreateTable
CREATE TABLE "label_sighting" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_by" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "proof" TEXT,
    "proof_url" TEXT,
    "recorded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "label_sighting_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "label_sighting_provider_id_site_id_seen_at_idx" ON "label_sighting"("provider_id", "site_id", "seen_at");

-- AddForeignKey
ALTER TABLE "label_sighting" ADD CONSTRAINT "label_sighting_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "label_sighting" ADD CONSTRAINT "label_sighting_state" CHECK ("state" IN ('seen', 'removed'));
ALTER TABLE "label_sighting" ADD CONSTRAINT "label_sighting_cause" CHECK ("cause" IN ('late_site_filing', 'late_provider_filing', 'unknown'));
-- That it went is not taken without a proof.
ALTER TABLE "label_sighting" ADD CONSTRAINT "label_sighting_proof" CHECK ("state" = 'seen' OR "proof" IS NOT NULL OR "proof_url" IS NOT NULL);

ALTER TABLE "label_sighting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "label_sighting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "label_sighting" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "label_sighting" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT ON "label_sighting" TO accordant_tenant;
