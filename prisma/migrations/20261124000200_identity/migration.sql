-- AlterTable
ALTER TABLE "lsp_certificate" ADD COLUMN     "registry_fresh_until" TIMESTAMPTZ(3),
ADD COLUMN     "registry_valid_until" TEXT;

-- CreateTable
CREATE TABLE "deployment_mark" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deployment_mark_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "sign_in_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "sign_in_limit_expires_at_idx" ON "sign_in_limit"("expires_at");

-- ---------------------------------------------------------------------------
-- From here on by hand: policies, grants, rows.
-- ---------------------------------------------------------------------------

ALTER TABLE "deployment_mark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deployment_mark" FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON "deployment_mark" TO accordant_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "deployment_mark" TO accordant_system;

ALTER TABLE "sign_in_limit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_limit" FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON "sign_in_limit" TO accordant_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE, UPDATE ("count", "expires_at") ON "sign_in_limit" TO accordant_system;

-- How far a registry's answer may be relied on stands beside it, so that no page shows stale news as good.
GRANT UPDATE ("registry_fresh_until", "registry_valid_until") ON "lsp_certificate" TO accordant_tenant;

-- The system role changes no more of a row than its work needs: nobody's name, password or key, nor what was signed.
REVOKE UPDATE ON "person", "sign_in_session", "sign_in_link", "registry_entry", "signing_key" FROM accordant_system;
GRANT UPDATE ("disabled_at") ON "person" TO accordant_system;
GRANT UPDATE ("last_seen_at", "ended_at") ON "sign_in_session" TO accordant_system;
GRANT UPDATE ("used_at") ON "sign_in_link" TO accordant_system;
GRANT UPDATE ("sequence", "snapshot_id", "occurred_at", "checked_at", "fresh_until", "next_check_at", "failure", "failure_params", "failing_since", "stated_at", "fan_out_due_at", "fan_out_failing_since") ON "registry_entry" TO accordant_system;
GRANT UPDATE ("retired_at") ON "signing_key" TO accordant_system;

-- Row security is forced on the owner too, so it is lifted for the statement; the transaction holds the tables meanwhile.
ALTER TABLE "lsp_certificate" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "fact" NO FORCE ROW LEVEL SECURITY;
UPDATE "lsp_certificate" c
SET "registry_fresh_until" = (f."value" ->> 'freshUntil')::timestamptz, "registry_valid_until" = f."value" ->> 'validUntil'
FROM "fact" f
WHERE f."provider_id" = c."provider_id" AND f."subject_id" = c."id" AND f."kind" = 'lsp_certificate.registry'
  AND f."known_to" IS NULL AND f."valid_to" IS NULL;
ALTER TABLE "lsp_certificate" FORCE ROW LEVEL SECURITY;
ALTER TABLE "fact" FORCE ROW LEVEL SECURITY;
