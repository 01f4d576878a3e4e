-- CreateTable
CREATE TABLE "upload" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "spent_at" TIMESTAMPTZ(3),

    CONSTRAINT "upload_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "uploaded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "upload_hash_idx" ON "upload"("hash");

-- CreateIndex
CREATE INDEX "evidence_file_provider_id_subject_id_created_at_idx" ON "evidence_file"("provider_id", "subject_id", "created_at");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "upload" ADD CONSTRAINT "upload_purpose" CHECK ("purpose" IN ('certificate_evidence', 'named_certificate'));
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_subject" CHECK ("subject_kind" IN ('lsp_certificate', 'site'));
-- Only a certificate's file may be everybody's who sees the certificate.
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_client" CHECK ("client_id" IS NOT NULL OR "subject_kind" = 'lsp_certificate');

ALTER TABLE "upload" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "upload" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "upload" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
-- Leave to send a file is one person's own.
CREATE POLICY client ON "upload" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id())) WITH CHECK ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id()));
CREATE POLICY system ON "upload" FOR SELECT TO accordant_system USING (true);

ALTER TABLE "evidence_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "evidence_file" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "evidence_file" AS RESTRICTIVE TO accordant_tenant
  USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])
    OR ("client_id" IS NULL AND EXISTS (SELECT FROM "lsp_certificate" c WHERE c."provider_id" = "evidence_file"."provider_id" AND c."id" = "evidence_file"."subject_id")))
  WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT ON "upload", "evidence_file" TO accordant_tenant;
GRANT UPDATE ("spent_at") ON "upload" TO accordant_tenant;
GRANT UPDATE ("removed_at") ON "evidence_file" TO accordant_tenant;
GRANT SELECT ("provider_id", "id", "person_id", "purpose", "subject_id", "hash", "expires_at", "spent_at") ON "upload" TO accordant_system;
