-- CreateTable
CREATE TABLE "site_control" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "token_made_at" TIMESTAMPTZ(3) NOT NULL,
    "host" TEXT NOT NULL,
    "host_since" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unproven',
    "method" TEXT,
    "proven_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "lapses_at" TIMESTAMPTZ(3),
    "cause" TEXT,
    "taken_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3),

    CONSTRAINT "site_control_pkey" PRIMARY KEY ("provider_id","site_id")
);

-- CreateTable
CREATE TABLE "control_check" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "method" TEXT,
    "results" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "control_check_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "public_host" (
    "host" TEXT NOT NULL,
    "provider_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "proven_at" TIMESTAMPTZ(3) NOT NULL,
    "carry_due_at" TIMESTAMPTZ(3),

    CONSTRAINT "public_host_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "site_control_host_idx" ON "site_control"("host");

-- CreateIndex
CREATE INDEX "control_check_provider_id_site_id_finished_at_idx" ON "control_check"("provider_id", "site_id", "finished_at");

-- AddForeignKey
ALTER TABLE "site_control" ADD CONSTRAINT "site_control_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "control_check" ADD CONSTRAINT "control_check_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- From here on by hand: indexes, checks, triggers, policies, grants, and what was there before.
-- ---------------------------------------------------------------------------

-- One check of a site is open at a time.
CREATE UNIQUE INDEX "control_check_open" ON "control_check"("provider_id", "site_id") WHERE "state" IN ('queued', 'running');
CREATE INDEX "public_host_carry_idx" ON "public_host"("carry_due_at") WHERE "carry_due_at" IS NOT NULL;
CREATE INDEX "site_control_next_check_idx" ON "site_control"("next_check_at") WHERE "next_check_at" IS NOT NULL;
ALTER TABLE "control_check" ADD CONSTRAINT "control_check_state" CHECK ("state" IN ('queued', 'running', 'done'));
ALTER TABLE "site_control" ADD CONSTRAINT "site_control_state" CHECK ("state" IN ('unproven', 'proven', 'failing', 'lapsed'));

-- Answers kept in memory are read anew when a proof is made, lapses, or loses its host to another provider's.
CREATE TRIGGER site_control_tell AFTER UPDATE OF "state", "host" ON "site_control" FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.host IS DISTINCT FROM NEW.host) EXECUTE FUNCTION tell_answer_changed();
CREATE FUNCTION tell_host_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('answer_changed', 'site:' || c.site_id)
    FROM site_control c WHERE c.host = NEW.host AND c.state IN ('proven', 'failing');
  RETURN NULL;
END $$;
CREATE TRIGGER public_host_tell AFTER UPDATE OF "provider_id" ON "public_host" FOR EACH ROW EXECUTE FUNCTION tell_host_changed();

ALTER TABLE "site_control" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "site_control" FORCE ROW LEVEL SECURITY;
ALTER TABLE "control_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "control_check" FORCE ROW LEVEL SECURITY;
ALTER TABLE "public_host" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "public_host" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "site_control" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "control_check" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "site_control" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "control_check" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY system ON "site_control" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "public_host" TO accordant_system USING (true) WITH CHECK (true);

GRANT SELECT, INSERT ON "site_control", "control_check" TO accordant_tenant;
GRANT UPDATE ("token", "token_made_at", "host", "host_since", "state", "method", "proven_at", "failing_since", "lapses_at", "cause", "taken_at", "next_check_at") ON "site_control" TO accordant_tenant;
GRANT UPDATE ("state", "host", "started_at", "finished_at", "outcome", "method", "results") ON "control_check" TO accordant_tenant;
GRANT SELECT ("provider_id", "site_id", "host", "state", "next_check_at") ON "site_control" TO accordant_system;
GRANT SELECT, INSERT, UPDATE ("provider_id", "site_id", "proven_at", "carry_due_at") ON "public_host" TO accordant_system;

-- Every site there is has a token of its own and nothing proven yet. Row security is forced on the owner too; it is
-- lifted for the statement, and the transaction holds both tables meanwhile.
ALTER TABLE "site" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "site_control" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "site_control" ("provider_id", "client_id", "site_id", "token", "token_made_at", "host_since", "host")
SELECT s."provider_id", s."client_id", s."id", left(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 48), now(), now(),
  regexp_replace(lower(substring(s."url" from '^[a-zA-Z]+://([^/?#]+)')), CASE WHEN s."url" ILIKE 'https:%' THEN ':443$' ELSE ':80$' END, '')
FROM "site" s;
ALTER TABLE "site" FORCE ROW LEVEL SECURITY;
ALTER TABLE "site_control" FORCE ROW LEVEL SECURITY;
