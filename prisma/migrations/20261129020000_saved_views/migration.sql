-- CreateTable
CREATE TABLE "saved_view" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_provider_id_person_id_place_name_key" ON "saved_view"("provider_id", "person_id", "place", "name");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One view of a place opens by itself.
CREATE UNIQUE INDEX "saved_view_default" ON "saved_view"("provider_id", "person_id", "place") WHERE "is_default";

ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "saved_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "saved_view" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));

GRANT SELECT, INSERT, DELETE ON "saved_view" TO accordant_tenant;
GRANT UPDATE ("name", "query", "is_default") ON "saved_view" TO accordant_tenant;
