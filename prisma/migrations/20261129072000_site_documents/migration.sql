-- CreateTable
CREATE TABLE "site_document" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_document_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "site_document_provider_id_site_id_idx" ON "site_document"("provider_id", "site_id");

-- AddForeignKey
ALTER TABLE "site_document" ADD CONSTRAINT "site_document_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "site_document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "site_document" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "site_document" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "site_document" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT ON "site_document" TO accordant_tenant;
GRANT UPDATE ("ended_at") ON "site_document" TO accordant_tenant;
