-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "contact_email" TEXT;

-- CreateTable
CREATE TABLE "calendar_feed" (
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("provider_id","person_id")
);

-- CreateIndex
CREATE INDEX "calendar_feed_hash_idx" ON "calendar_feed"("hash");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "calendar_feed" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "calendar_feed" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
-- An address is one person's own; who sees every client may end those of others.
CREATE POLICY client ON "calendar_feed" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id())) WITH CHECK ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id()));
CREATE POLICY system ON "calendar_feed" TO accordant_system USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, DELETE ON "calendar_feed" TO accordant_tenant;
GRANT UPDATE ("hash", "created_at", "last_read_at") ON "calendar_feed" TO accordant_tenant;
GRANT SELECT ON "calendar_feed" TO accordant_system;
GRANT UPDATE ("last_read_at") ON "calendar_feed" TO accordant_system;
GRANT UPDATE ("contact_email") ON "provider" TO accordant_tenant;
