-- CreateTable
CREATE TABLE "reference_source" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "header" TEXT,
    "sealed" TEXT,
    "hint" TEXT,
    "mapping" JSONB,
    "mapped_at" TIMESTAMPTZ(3),
    "every_minutes" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "takes_fewer" BOOLEAN NOT NULL DEFAULT false,
    "upload_sha256" TEXT,
    "reading_id" UUID,
    "read_at" TIMESTAMPTZ(3),
    "product_count" INTEGER NOT NULL DEFAULT 0,
    "parameter_count" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reference_source_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "reference_reading" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "failure" TEXT,
    "detail" TEXT,
    "sha256" TEXT,
    "byte_count" INTEGER NOT NULL DEFAULT 0,
    "product_count" INTEGER NOT NULL DEFAULT 0,
    "parameter_count" INTEGER NOT NULL DEFAULT 0,
    "error_count" INTEGER NOT NULL DEFAULT 0,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "ms" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reference_reading_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "reference_product" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "reading_id" UUID NOT NULL,
    "keys" TEXT[] NOT NULL,
    "label" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,

    CONSTRAINT "reference_product_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "product_page" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "page_group" TEXT NOT NULL,
    "product" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_page_pkey" PRIMARY KEY ("provider_id","site_id","url")
);

-- CreateTable
CREATE TABLE "site_authenticity" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "mark" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "compared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_authenticity_pkey" PRIMARY KEY ("provider_id","site_id")
);

-- CreateIndex
CREATE INDEX "reference_source_provider_id_client_id_idx" ON "reference_source"("provider_id", "client_id");
CREATE INDEX "reference_source_due_at_idx" ON "reference_source"("due_at");
CREATE INDEX "reference_reading_provider_id_source_id_read_at_idx" ON "reference_reading"("provider_id", "source_id", "read_at");
CREATE INDEX "reference_product_provider_id_source_id_reading_id_idx" ON "reference_product"("provider_id", "source_id", "reading_id");
CREATE INDEX "reference_product_keys_idx" ON "reference_product" USING GIN ("keys");

-- AddForeignKey
ALTER TABLE "reference_source" ADD CONSTRAINT "reference_source_provider_id_client_id_fkey" FOREIGN KEY ("provider_id", "client_id") REFERENCES "client"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reference_reading" ADD CONSTRAINT "reference_reading_provider_id_source_id_fkey" FOREIGN KEY ("provider_id", "source_id") REFERENCES "reference_source"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reference_product" ADD CONSTRAINT "reference_product_provider_id_source_id_fkey" FOREIGN KEY ("provider_id", "source_id") REFERENCES "reference_source"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "product_page" ADD CONSTRAINT "product_page_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "site_authenticity" ADD CONSTRAINT "site_authenticity_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "reference_source" ADD CONSTRAINT "reference_source_kind" CHECK ("kind" IN ('polled', 'upload', 'ingest'));
ALTER TABLE "reference_source" ADD CONSTRAINT "reference_source_url" CHECK (("kind" = 'polled') = ("url" IS NOT NULL));
ALTER TABLE "reference_reading" ADD CONSTRAINT "reference_reading_state" CHECK ("state" IN ('done', 'failed'));

ALTER TABLE "reference_source" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reference_source" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "reference_source" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "reference_source" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "reference_reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reference_reading" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "reference_reading" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "reference_reading" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "reference_product" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reference_product" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "reference_product" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "reference_product" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "product_page" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "product_page" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "product_page" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "product_page" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

ALTER TABLE "site_authenticity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "site_authenticity" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "site_authenticity" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "site_authenticity" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

CREATE POLICY system ON "reference_source" FOR SELECT TO accordant_system USING (true);

GRANT SELECT, INSERT ON "reference_source", "reference_reading", "reference_product", "product_page", "site_authenticity" TO accordant_tenant;
GRANT UPDATE ("name", "url", "header", "sealed", "hint", "mapping", "mapped_at", "every_minutes", "due_at", "claimed_at", "takes_fewer", "upload_sha256", "reading_id", "read_at", "product_count", "parameter_count", "failing_since", "ended_at") ON "reference_source" TO accordant_tenant;
GRANT UPDATE ("reading_id") ON "reference_product" TO accordant_tenant;
GRANT UPDATE ("language", "page_group", "product", "read_at") ON "product_page" TO accordant_tenant;
GRANT UPDATE ("mark", "result", "compared_at") ON "site_authenticity" TO accordant_tenant;
GRANT DELETE ON "reference_product", "reference_reading", "product_page" TO accordant_tenant;
GRANT SELECT ("provider_id", "id", "due_at") ON "reference_source" TO accordant_system;
