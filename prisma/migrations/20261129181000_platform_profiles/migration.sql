-- CreateTable
CREATE TABLE "platform_profile" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "connection" TEXT NOT NULL,
    "connected_on" TEXT,
    "supplier_id" TEXT,
    "distributor" TEXT,
    "state" TEXT NOT NULL,
    "push_key" TEXT,
    "push_count" INTEGER NOT NULL DEFAULT 0,
    "reference" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "first_confirmed_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "platform_profile_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "platform_profile_provider_id_site_id_regime_platform_key" ON "platform_profile"("provider_id", "site_id", "regime", "platform");

-- AddForeignKey
ALTER TABLE "platform_profile" ADD CONSTRAINT "platform_profile_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "platform_profile" ADD CONSTRAINT "platform_profile_connection" CHECK ("connection" IN ('connected', 'not_connected'));
ALTER TABLE "platform_profile" ADD CONSTRAINT "platform_profile_state" CHECK ("state" IN ('none', 'sent', 'confirmed', 'refused', 'expired'));

ALTER TABLE "platform_profile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "platform_profile" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "platform_profile" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "platform_profile" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT, INSERT ON "platform_profile" TO accordant_tenant;
GRANT UPDATE ("connection", "connected_on", "supplier_id", "distributor", "state", "push_key", "push_count", "reference", "confirmed_at", "first_confirmed_at", "reason", "updated_at") ON "platform_profile" TO accordant_tenant;
