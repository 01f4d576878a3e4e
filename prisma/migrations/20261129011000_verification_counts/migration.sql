-- CreateTable
CREATE TABLE "verification_count" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "country" TEXT NOT NULL DEFAULT '',
    "calls" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,

    CONSTRAINT "verification_count_pkey" PRIMARY KEY ("provider_id","hour","site_id","country")
);

-- AddForeignKey
ALTER TABLE "verification_count" ADD CONSTRAINT "verification_count_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- From here on by hand: checks, policies, grants.
-- ---------------------------------------------------------------------------

ALTER TABLE "verification_count" ADD CONSTRAINT "verification_count_country" CHECK ("country" = '' OR "country" ~ '^[A-Z]{2}$');
-- Every batch of the log of calls counts on in these rows: room beside them keeps that out of the index.
ALTER TABLE "verification_count" SET (fillfactor = 70);

ALTER TABLE "verification_count" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "verification_count" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "verification_count" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "verification_count" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
GRANT SELECT ON "verification_count" TO accordant_tenant;

CREATE POLICY system ON "verification_count" TO accordant_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ("calls", "failures") ON "verification_count" TO accordant_system;
