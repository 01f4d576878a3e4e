-- CreateTable
CREATE TABLE "status_entry" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "list" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "status_entry_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "status_list" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "list" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "etag" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_list_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateIndex
CREATE INDEX "status_entry_provider_id_site_id_idx" ON "status_entry"("provider_id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "status_entry_provider_id_list_index_key" ON "status_entry"("provider_id", "list", "index");

-- CreateIndex
CREATE UNIQUE INDEX "status_list_provider_id_purpose_list_valid_from_key" ON "status_list"("provider_id", "purpose", "list", "valid_from");

-- AddForeignKey
ALTER TABLE "status_entry" ADD CONSTRAINT "status_entry_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_list" ADD CONSTRAINT "status_list_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- From here on by hand: checks, policies, grants.
-- ---------------------------------------------------------------------------

ALTER TABLE "status_entry" ADD CONSTRAINT "status_entry_in_list" CHECK ("list" > 0 AND "index" BETWEEN 0 AND 131071);
ALTER TABLE "status_list" ADD CONSTRAINT "status_list_purpose" CHECK ("purpose" IN ('revocation', 'suspension'));
CREATE UNIQUE INDEX "status_entry_open_key" ON "status_entry" ("provider_id", "site_id", "regime", "mark") WHERE "revoked_at" IS NULL;

-- What was revoked stays revoked.
CREATE FUNCTION keep_status_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'a revoked status entry does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER status_entry_keep BEFORE UPDATE ON "status_entry" FOR EACH ROW EXECUTE FUNCTION keep_status_entry();

ALTER TABLE "status_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "status_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "status_list" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "status_list" FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant ON "status_entry" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "status_entry" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY tenant ON "status_list" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));

GRANT SELECT, INSERT ON "status_entry", "status_list" TO accordant_tenant;
GRANT UPDATE ("suspended_at", "revoked_at") ON "status_entry" TO accordant_tenant;
