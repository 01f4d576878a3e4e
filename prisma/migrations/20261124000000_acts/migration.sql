-- DropIndex
DROP INDEX "outbox_endpoint_due_at_idx";

-- AlterTable
ALTER TABLE "filing" ADD COLUMN     "payload" JSONB;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "claim_id" UUID,
ADD COLUMN     "concluded_at" TIMESTAMPTZ(3),
ADD COLUMN     "event" TEXT,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "order_key" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "replays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "result" JSONB,
ADD COLUMN     "subject_id" UUID,
ADD COLUMN     "subject_kind" TEXT;

-- AlterTable
ALTER TABLE "delivery_attempt" ADD COLUMN     "endpoint" TEXT NOT NULL DEFAULT 'mail',
ADD COLUMN     "request" JSONB,
ADD COLUMN     "response" JSONB;

-- CreateTable
CREATE TABLE "endpoint" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "counterpart" TEXT,
    "events" TEXT[],
    "profile" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "endpoint_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "endpoint_secret" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retires_at" TIMESTAMPTZ(3),

    CONSTRAINT "endpoint_secret_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "endpoint_health" (
    "id" TEXT NOT NULL,
    "provider_id" UUID,
    "client_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'active',
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "last_success_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "last_failure" TEXT,
    "next_probe_at" TIMESTAMPTZ(3),
    "hold_until" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "endpoint_health_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "party" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "readings" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "next_rung_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "deadline_site" (
    "provider_id" UUID NOT NULL,
    "deadline_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "met_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_site_pkey" PRIMARY KEY ("provider_id","deadline_id","site_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "client_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "rung" TEXT NOT NULL DEFAULT '',
    "params" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "outbox_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "notice_preference" (
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_mail" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("provider_id","person_id","kind")
);

-- CreateIndex
CREATE INDEX "endpoint_id_idx" ON "endpoint"("id");

-- CreateIndex
CREATE INDEX "endpoint_secret_provider_id_endpoint_id_idx" ON "endpoint_secret"("provider_id", "endpoint_id");

-- CreateIndex
CREATE INDEX "deadline_provider_id_due_at_idx" ON "deadline"("provider_id", "due_at");

-- CreateIndex
CREATE INDEX "deadline_site_provider_id_site_id_idx" ON "deadline_site"("provider_id", "site_id");

-- CreateIndex
CREATE INDEX "notice_provider_id_created_at_idx" ON "notice"("provider_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_provider_id_subject_id_idx" ON "notice"("provider_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_provider_id_person_id_kind_subject_id_rung_key" ON "notice"("provider_id", "person_id", "kind", "subject_id", "rung");

-- CreateIndex
CREATE INDEX "outbox_provider_id_created_at_idx" ON "outbox"("provider_id", "created_at");

-- CreateIndex
CREATE INDEX "outbox_provider_id_subject_id_idx" ON "outbox"("provider_id", "subject_id");

-- AddForeignKey
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endpoint_secret" ADD CONSTRAINT "endpoint_secret_provider_id_endpoint_id_fkey" FOREIGN KEY ("provider_id", "endpoint_id") REFERENCES "endpoint"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_site" ADD CONSTRAINT "deadline_site_provider_id_deadline_id_fkey" FOREIGN KEY ("provider_id", "deadline_id") REFERENCES "deadline"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_site" ADD CONSTRAINT "deadline_site_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- From here on by hand: indexes, policies, grants.
-- ---------------------------------------------------------------------------

CREATE UNIQUE INDEX "endpoint_counterpart_key" ON "endpoint" ("provider_id", "counterpart") WHERE "ended_at" IS NULL AND "counterpart" IS NOT NULL;
CREATE UNIQUE INDEX "deadline_current_key" ON "deadline" ("provider_id", "regime", "code", "key") WHERE "ended_at" IS NULL;
CREATE INDEX "deadline_rung_idx" ON "deadline" ("next_rung_at", "provider_id") WHERE "next_rung_at" IS NOT NULL;
CREATE INDEX "deadline_provider_rung_idx" ON "deadline" ("provider_id", "next_rung_at") WHERE "next_rung_at" IS NOT NULL;
-- Whoever is to be told again is open: what the digest looks through.
CREATE INDEX "deadline_open_idx" ON "deadline" ("provider_id", "due_at") WHERE "next_rung_at" IS NOT NULL;
CREATE INDEX "notice_unread_idx" ON "notice" ("provider_id", "person_id", "created_at") WHERE "read_at" IS NULL;
CREATE INDEX "outbox_order_idx" ON "outbox" ("endpoint", "order_key", "created_at", "id") WHERE "state" = 'pending' AND "order_key" IS NOT NULL;
CREATE INDEX "outbox_claimed_idx" ON "outbox" ("endpoint", "claimed_until") WHERE "claimed_until" IS NOT NULL;
CREATE INDEX "outbox_unconcluded_idx" ON "outbox" ("provider_id") WHERE "concluded_at" IS NULL AND "state" IN ('done', 'dead', 'expired');
CREATE INDEX "endpoint_health_untold_idx" ON "endpoint_health" ("provider_id") WHERE "told_at" IS NULL;
CREATE INDEX "outbox_expiry_idx" ON "outbox" ("expires_at") WHERE "state" = 'pending' AND "expires_at" IS NOT NULL;

-- What ended before this migration has nothing left to conclude. Row security is forced on the owner too, so it is
-- lifted for the statement; the transaction holds the table meanwhile.
ALTER TABLE "outbox" NO FORCE ROW LEVEL SECURITY;
UPDATE "outbox" SET "concluded_at" = "finished_at" WHERE "state" <> 'pending';
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;

ALTER TABLE "outbox" ADD CONSTRAINT "outbox_state_known" CHECK ("state" IN ('pending', 'done', 'dead', 'expired', 'cancelled'));
ALTER TABLE "endpoint" ADD CONSTRAINT "endpoint_kind_known" CHECK ("kind" IN ('webhook', 'push') AND ("kind" = 'push') = ("counterpart" IS NOT NULL));
ALTER TABLE "endpoint_health" ADD CONSTRAINT "endpoint_health_state_known" CHECK ("state" IN ('active', 'paused', 'disabled'));

ALTER TABLE "endpoint" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "endpoint" FORCE ROW LEVEL SECURITY;
ALTER TABLE "endpoint_secret" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "endpoint_secret" FORCE ROW LEVEL SECURITY;
ALTER TABLE "endpoint_health" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "endpoint_health" FORCE ROW LEVEL SECURITY;
ALTER TABLE "deadline" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deadline" FORCE ROW LEVEL SECURITY;
ALTER TABLE "deadline_site" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deadline_site" FORCE ROW LEVEL SECURITY;
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notice" FORCE ROW LEVEL SECURITY;
ALTER TABLE "notice_preference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notice_preference" FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant ON "endpoint" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "endpoint_secret" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "endpoint_health" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "deadline" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "deadline_site" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "notice" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "notice_preference" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));

-- An endpoint takes what concerns the whole provider, so only unlimited callers see or change any.
CREATE POLICY client ON "endpoint" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients())) WITH CHECK ((SELECT app_all_clients()));
CREATE POLICY client ON "endpoint_secret" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients())) WITH CHECK ((SELECT app_all_clients()));
CREATE POLICY client ON "endpoint_health" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients())) WITH CHECK ((SELECT app_all_clients()));
-- A deadline is seen through the sites it concerns.
CREATE POLICY client ON "deadline_site" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "deadline" AS RESTRICTIVE TO accordant_tenant
  USING ((SELECT app_all_clients()) OR EXISTS (SELECT FROM "deadline_site" s WHERE s."provider_id" = "deadline"."provider_id" AND s."deadline_id" = "deadline"."id"))
  WITH CHECK ((SELECT app_all_clients()));
-- Whoever does not see every client sees what they were told themselves.
CREATE POLICY client ON "notice" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id())) WITH CHECK ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id()));
CREATE POLICY client ON "notice_preference" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id())) WITH CHECK ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id()));

GRANT SELECT, INSERT ON "endpoint", "endpoint_secret", "endpoint_health", "deadline", "deadline_site", "notice", "notice_preference" TO accordant_tenant;
GRANT UPDATE ("name", "url", "events", "client_id", "profile", "ended_at") ON "endpoint" TO accordant_tenant;
GRANT UPDATE ("retires_at") ON "endpoint_secret" TO accordant_tenant;
GRANT DELETE ON "endpoint_secret" TO accordant_tenant;
GRANT UPDATE ("client_id", "state", "state_since", "failing_since", "next_probe_at", "hold_until", "told_at") ON "endpoint_health" TO accordant_tenant;
GRANT UPDATE ("message", "params", "party", "due_at", "zone", "readings", "state", "ended_at", "next_rung_at") ON "deadline" TO accordant_tenant;
GRANT UPDATE ("state", "met_at") ON "deadline_site" TO accordant_tenant;
GRANT DELETE ON "deadline_site" TO accordant_tenant;
GRANT UPDATE ("read_at", "cancelled_at", "outbox_id") ON "notice" TO accordant_tenant;
GRANT UPDATE ("by_mail", "updated_at", "last_at") ON "notice_preference" TO accordant_tenant;
GRANT UPDATE ("endpoint", "state", "reason", "result", "attempts", "replays", "due_at", "expires_at", "finished_at", "concluded_at") ON "outbox" TO accordant_tenant;
GRANT UPDATE ("payload") ON "filing" TO accordant_tenant;

CREATE POLICY system ON "endpoint" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "endpoint_secret" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "endpoint_health" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "deadline" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "notice" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "notice_preference" FOR SELECT TO accordant_system USING (true);

GRANT SELECT ON "endpoint", "endpoint_secret" TO accordant_system;
GRANT SELECT, INSERT, UPDATE ON "endpoint_health" TO accordant_system;
GRANT SELECT ("provider_id", "id", "next_rung_at") ON "deadline" TO accordant_system;
GRANT SELECT ("provider_id", "id", "person_id", "kind", "created_at", "outbox_id", "cancelled_at", "read_at") ON "notice" TO accordant_system;
GRANT SELECT ("provider_id", "person_id", "kind", "by_mail", "last_at") ON "notice_preference" TO accordant_system;
GRANT UPDATE ("reason", "result", "claim_id", "concluded_at") ON "outbox" TO accordant_system;

-- What somebody did for themselves, such as reading a notice, concerns no client; they see it, and it is written.
ALTER POLICY client ON "activity"
  USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]) OR ("client_id" IS NULL AND "actor_id" = (SELECT app_person_id())))
  WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]) OR ("client_id" IS NULL AND "actor_id" = (SELECT app_person_id())));
