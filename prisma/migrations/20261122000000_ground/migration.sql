-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "is_operator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'live',
    "live_id" UUID,
    "business" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "all_clients" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "membership_client" (
    "provider_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,

    CONSTRAINT "membership_client_pkey" PRIMARY KEY ("provider_id","membership_id","client_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "all_clients" BOOLEAN NOT NULL,
    "client_ids" UUID[],
    "locale" TEXT NOT NULL DEFAULT 'en',
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "client" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "company_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "site" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "audiences" TEXT[],
    "live_on" TEXT,
    "scope" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "product_line" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_line_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "lsp_company" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lsp_company_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "lsp_certificate" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuing_countries" TEXT[],
    "filing_countries" TEXT[],
    "valid_from" TEXT,
    "valid_until" TEXT,
    "registry_status" TEXT,
    "registry_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lsp_certificate_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "lsp_contract" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "languages" TEXT[],
    "content" TEXT[],
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lsp_contract_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "filing" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "site_id" UUID,
    "regime" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "reference" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "fact" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3),
    "valid_to" TIMESTAMPTZ(3),
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_to" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "evidence_id" UUID,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "rulebook_version" (
    "hash" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rulebook_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "rulebook_overlay" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "choice" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_to" TIMESTAMPTZ(3),

    CONSTRAINT "rulebook_overlay_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "rulebook_hash" TEXT NOT NULL,
    "overlay_ids" UUID[],
    "outcome" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "result_hash" TEXT NOT NULL,
    "next_change_at" TIMESTAMPTZ(3),
    "known_from" TIMESTAMPTZ(3) NOT NULL,
    "known_to" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "assessment_due" (
    "provider_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_due_pkey" PRIMARY KEY ("provider_id","site_id","regime")
);

-- CreateTable
CREATE TABLE "answer" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "regime" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "etag" TEXT NOT NULL,
    "this_update" TIMESTAMPTZ(3) NOT NULL,
    "next_update" TIMESTAMPTZ(3) NOT NULL,
    "references" JSONB NOT NULL,
    "evidence_id" UUID NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "evidence_entry" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "kind" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "entry" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,
    "leaf" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "log_index" BIGINT,

    CONSTRAINT "evidence_entry_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "provider_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "params" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("provider_id","id")
);

-- CreateTable
CREATE TABLE "registry_entry" (
    "counterpart" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "snapshot_id" UUID,
    "occurred_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "fresh_until" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3) NOT NULL,
    "failure" TEXT,
    "failure_params" JSONB,
    "failing_since" TIMESTAMPTZ(3),

    CONSTRAINT "registry_entry_pkey" PRIMARY KEY ("counterpart","key")
);

-- CreateTable
CREATE TABLE "registry_snapshot" (
    "id" UUID NOT NULL,
    "counterpart" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "via" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "body_sha256" TEXT NOT NULL,

    CONSTRAINT "registry_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback_receipt" (
    "counterpart" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "callback_receipt_pkey" PRIMARY KEY ("counterpart","message_id")
);

-- CreateTable
CREATE TABLE "blob" (
    "id" UUID NOT NULL,
    "provider_id" UUID,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "bytes" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "blob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "provider_id" UUID,
    "client_id" UUID,
    "kind" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "sealed" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "provider_id" UUID,
    "client_id" UUID,
    "outbox_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "data_key" (
    "id" UUID NOT NULL,
    "provider_id" UUID,
    "kid" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "kid" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("kid")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "sign_in_session_person_id_idx" ON "sign_in_session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_link_token_hash_key" ON "sign_in_link"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_link_person_id_idx" ON "sign_in_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_slug_key" ON "provider"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "provider_live_id_key" ON "provider"("live_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_provider_id_person_id_key" ON "membership"("provider_id", "person_id");

-- CreateIndex
CREATE INDEX "membership_client_provider_id_client_id_idx" ON "membership_client"("provider_id", "client_id");

-- CreateIndex
CREATE INDEX "invitation_provider_id_email_idx" ON "invitation"("provider_id", "email");

-- CreateIndex
CREATE INDEX "invitation_token_hash_idx" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "api_key_hash_idx" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "client_provider_id_slug_key" ON "client"("provider_id", "slug");

-- CreateIndex
CREATE INDEX "site_provider_id_client_id_idx" ON "site"("provider_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_provider_id_client_id_id_key" ON "site"("provider_id", "client_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "site_provider_id_slug_key" ON "site"("provider_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "product_line_provider_id_site_id_name_key" ON "product_line"("provider_id", "site_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "lsp_company_provider_id_name_key" ON "lsp_company"("provider_id", "name");

-- CreateIndex
CREATE INDEX "lsp_certificate_number_idx" ON "lsp_certificate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "lsp_certificate_provider_id_number_key" ON "lsp_certificate"("provider_id", "number");

-- CreateIndex
CREATE INDEX "lsp_contract_provider_id_site_id_idx" ON "lsp_contract"("provider_id", "site_id");

-- CreateIndex
CREATE INDEX "lsp_contract_provider_id_certificate_id_idx" ON "lsp_contract"("provider_id", "certificate_id");

-- CreateIndex
CREATE INDEX "filing_provider_id_site_id_idx" ON "filing"("provider_id", "site_id");

-- CreateIndex
CREATE INDEX "fact_provider_id_subject_id_kind_idx" ON "fact"("provider_id", "subject_id", "kind");

-- CreateIndex
CREATE INDEX "rulebook_version_regime_published_at_idx" ON "rulebook_version"("regime", "published_at");

-- CreateIndex
CREATE INDEX "rulebook_overlay_provider_id_regime_idx" ON "rulebook_overlay"("provider_id", "regime");

-- CreateIndex
CREATE INDEX "assessment_provider_id_site_id_regime_idx" ON "assessment"("provider_id", "site_id", "regime");

-- CreateIndex
CREATE INDEX "assessment_due_due_at_idx" ON "assessment_due"("due_at");

-- CreateIndex
CREATE INDEX "answer_provider_id_site_id_operation_idx" ON "answer"("provider_id", "site_id", "operation");

-- CreateIndex
CREATE INDEX "answer_next_update_idx" ON "answer"("next_update");

-- CreateIndex
CREATE INDEX "evidence_entry_id_idx" ON "evidence_entry"("id");

-- CreateIndex
CREATE INDEX "evidence_entry_log_index_idx" ON "evidence_entry"("log_index");

-- CreateIndex
CREATE INDEX "activity_provider_id_subject_id_idx" ON "activity"("provider_id", "subject_id");

-- CreateIndex
CREATE INDEX "activity_provider_id_at_idx" ON "activity"("provider_id", "at");

-- CreateIndex
CREATE INDEX "registry_entry_next_check_at_idx" ON "registry_entry"("next_check_at");

-- CreateIndex
CREATE UNIQUE INDEX "registry_snapshot_counterpart_key_sequence_key" ON "registry_snapshot"("counterpart", "key", "sequence");

-- CreateIndex
CREATE INDEX "outbox_endpoint_due_at_idx" ON "outbox"("endpoint", "due_at");

-- CreateIndex
CREATE INDEX "delivery_attempt_outbox_id_idx" ON "delivery_attempt"("outbox_id");

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider" ADD CONSTRAINT "provider_live_id_fkey" FOREIGN KEY ("live_id") REFERENCES "provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_client" ADD CONSTRAINT "membership_client_provider_id_membership_id_fkey" FOREIGN KEY ("provider_id", "membership_id") REFERENCES "membership"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_client" ADD CONSTRAINT "membership_client_provider_id_client_id_fkey" FOREIGN KEY ("provider_id", "client_id") REFERENCES "client"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_provider_id_client_id_fkey" FOREIGN KEY ("provider_id", "client_id") REFERENCES "client"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_line" ADD CONSTRAINT "product_line_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lsp_company" ADD CONSTRAINT "lsp_company_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lsp_certificate" ADD CONSTRAINT "lsp_certificate_provider_id_company_id_fkey" FOREIGN KEY ("provider_id", "company_id") REFERENCES "lsp_company"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lsp_contract" ADD CONSTRAINT "lsp_contract_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lsp_contract" ADD CONSTRAINT "lsp_contract_provider_id_certificate_id_fkey" FOREIGN KEY ("provider_id", "certificate_id") REFERENCES "lsp_certificate"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact" ADD CONSTRAINT "fact_provider_id_evidence_id_fkey" FOREIGN KEY ("provider_id", "evidence_id") REFERENCES "evidence_entry"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rulebook_overlay" ADD CONSTRAINT "rulebook_overlay_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_due" ADD CONSTRAINT "assessment_due_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_provider_id_client_id_site_id_fkey" FOREIGN KEY ("provider_id", "client_id", "site_id") REFERENCES "site"("provider_id", "client_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_provider_id_evidence_id_fkey" FOREIGN KEY ("provider_id", "evidence_id") REFERENCES "evidence_entry"("provider_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_entry" ADD CONSTRAINT "evidence_entry_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blob" ADD CONSTRAINT "blob_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_key" ADD CONSTRAINT "data_key_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- From here on by hand: roles, the tenant's scope, policies, grants, partitions.
-- ---------------------------------------------------------------------------

-- Two group roles without login. Each deployment's login roles are members of one of them.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'accordant_tenant') THEN CREATE ROLE accordant_tenant NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'accordant_system') THEN CREATE ROLE accordant_system NOLOGIN; END IF;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO accordant_tenant, accordant_system;

-- What the open transaction may see. Unset, empty and ended scopes all mean: nothing.
CREATE FUNCTION app_provider_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.provider_id', true), '')::uuid;
CREATE FUNCTION app_person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.person_id', true), '')::uuid;
CREATE FUNCTION app_all_clients() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.client_ids', true), '') = '*';
CREATE FUNCTION app_client_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE WHEN coalesce(current_setting('app.client_ids', true), '') IN ('', '*') THEN '{}'::uuid[]
              ELSE string_to_array(current_setting('app.client_ids', true), ',')::uuid[] END;

-- One current row each; everything before it is history.
CREATE UNIQUE INDEX "fact_current_key" ON "fact" ("provider_id", "subject_id", "kind") WHERE "known_to" IS NULL AND "valid_to" IS NULL;
CREATE UNIQUE INDEX "assessment_current_key" ON "assessment" ("provider_id", "site_id", "regime") WHERE "known_to" IS NULL;
CREATE INDEX "assessment_next_change_idx" ON "assessment" ("next_change_at") WHERE "known_to" IS NULL;
CREATE UNIQUE INDEX "answer_current_key" ON "answer" ("provider_id", "site_id", "operation", "key") WHERE "superseded_at" IS NULL;
CREATE UNIQUE INDEX "rulebook_overlay_current_key" ON "rulebook_overlay" ("provider_id", "regime", "kind", "code") WHERE "known_to" IS NULL;
CREATE UNIQUE INDEX "invitation_open_key" ON "invitation" ("provider_id", "email") WHERE "accepted_at" IS NULL AND "ended_at" IS NULL;
CREATE UNIQUE INDEX "outbox_idempotency_key" ON "outbox" ("provider_id", "idempotency_key") NULLS NOT DISTINCT;
CREATE INDEX "outbox_due_idx" ON "outbox" ("endpoint", "due_at") WHERE "state" = 'pending';
CREATE UNIQUE INDEX "blob_content_key" ON "blob" ("provider_id", "sha256") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "data_key_provider_key" ON "data_key" ("provider_id") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "signing_key_current_key" ON "signing_key" ("purpose") WHERE "retired_at" IS NULL;

ALTER TABLE "filing" ADD CONSTRAINT "filing_site_has_client" CHECK (("client_id" IS NULL) = ("site_id" IS NULL));
ALTER TABLE "membership" ADD CONSTRAINT "membership_role_known" CHECK ("role" IN ('owner', 'manager', 'analyst', 'viewer', 'exporter'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_exporter_limited" CHECK ("role" <> 'exporter' OR NOT "all_clients");
ALTER TABLE "provider" ADD CONSTRAINT "provider_mode_known" CHECK ("mode" IN ('live', 'test') AND ("mode" = 'test') = ("live_id" IS NOT NULL));

-- History is closed once and never rewritten.
CREATE FUNCTION close_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closing text := TG_ARGV[0];
BEGIN
  IF to_jsonb(OLD) ->> closing IS NOT NULL OR to_jsonb(NEW) - closing IS DISTINCT FROM to_jsonb(OLD) - closing THEN
    RAISE EXCEPTION '% is append-only; only % may be set, once', TG_TABLE_NAME, closing USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fact_close_once BEFORE UPDATE ON "fact" FOR EACH ROW EXECUTE FUNCTION close_once('known_to');
CREATE TRIGGER assessment_close_once BEFORE UPDATE ON "assessment" FOR EACH ROW EXECUTE FUNCTION close_once('known_to');
CREATE TRIGGER rulebook_overlay_close_once BEFORE UPDATE ON "rulebook_overlay" FOR EACH ROW EXECUTE FUNCTION close_once('known_to');
CREATE TRIGGER answer_close_once BEFORE UPDATE ON "answer" FOR EACH ROW EXECUTE FUNCTION close_once('superseded_at');

-- Every process that keeps answers in memory hears of changes at commit.
CREATE FUNCTION tell_answer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('answer_changed', 'site:' || NEW.site_id);
  RETURN NULL;
END $$;
CREATE TRIGGER answer_tell AFTER INSERT ON "answer" FOR EACH ROW EXECUTE FUNCTION tell_answer_changed();
CREATE FUNCTION tell_reference_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('answer_changed', 'reference:' || NEW.counterpart || '/' || NEW.key);
  RETURN NULL;
END $$;
CREATE TRIGGER registry_snapshot_tell AFTER INSERT ON "registry_snapshot" FOR EACH ROW EXECUTE FUNCTION tell_reference_changed();
CREATE FUNCTION tell_provider_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('answer_changed', 'provider:' || NEW.slug);
  RETURN NULL;
END $$;
CREATE TRIGGER provider_tell AFTER UPDATE ON "provider" FOR EACH ROW EXECUTE FUNCTION tell_provider_changed();

-- Streams: one partition a month, made ahead of time by whoever runs the system role's schedule.
CREATE FUNCTION ensure_month_partitions(stream text, first_month date, months integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  month date := date_trunc('month', first_month)::date;
  child text;
  made integer := 0;
BEGIN
  IF stream NOT IN ('delivery_attempt') THEN
    RAISE EXCEPTION '% is not a stream', stream;
  END IF;
  FOR step IN 1..months LOOP
    child := format('%s_%s', stream, to_char(month, 'YYYY_MM'));
    IF to_regclass('public.' || quote_ident(child)) IS NULL THEN
      EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
        child, stream, month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
      EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', child);
      EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', child);
      made := made + 1;
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
  RETURN made;
END $$;
REVOKE ALL ON FUNCTION ensure_month_partitions(text, date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ensure_month_partitions(text, date, integer) TO accordant_system;

-- Row-level security is forced on every table, for the owner too.
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_session" FORCE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sign_in_link" FORCE ROW LEVEL SECURITY;
ALTER TABLE "provider" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "provider" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
ALTER TABLE "membership_client" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership_client" FORCE ROW LEVEL SECURITY;
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_key" FORCE ROW LEVEL SECURITY;
ALTER TABLE "client" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "client" FORCE ROW LEVEL SECURITY;
ALTER TABLE "site" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "site" FORCE ROW LEVEL SECURITY;
ALTER TABLE "product_line" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "product_line" FORCE ROW LEVEL SECURITY;
ALTER TABLE "lsp_company" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lsp_company" FORCE ROW LEVEL SECURITY;
ALTER TABLE "lsp_certificate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lsp_certificate" FORCE ROW LEVEL SECURITY;
ALTER TABLE "lsp_contract" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "lsp_contract" FORCE ROW LEVEL SECURITY;
ALTER TABLE "filing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "filing" FORCE ROW LEVEL SECURITY;
ALTER TABLE "fact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "fact" FORCE ROW LEVEL SECURITY;
ALTER TABLE "rulebook_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rulebook_version" FORCE ROW LEVEL SECURITY;
ALTER TABLE "rulebook_overlay" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rulebook_overlay" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assessment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assessment_due" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assessment_due" FORCE ROW LEVEL SECURITY;
ALTER TABLE "answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answer" FORCE ROW LEVEL SECURITY;
ALTER TABLE "evidence_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity" FORCE ROW LEVEL SECURITY;
ALTER TABLE "registry_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registry_entry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "registry_snapshot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registry_snapshot" FORCE ROW LEVEL SECURITY;
ALTER TABLE "callback_receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "callback_receipt" FORCE ROW LEVEL SECURITY;
ALTER TABLE "blob" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "blob" FORCE ROW LEVEL SECURITY;
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;
ALTER TABLE "delivery_attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "delivery_attempt" FORCE ROW LEVEL SECURITY;
ALTER TABLE "data_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_key" FORCE ROW LEVEL SECURITY;
ALTER TABLE "signing_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signing_key" FORCE ROW LEVEL SECURITY;

-- The owner migrates and makes roles; it reads and writes rows only where a policy names it (none does),
-- unless it is a superuser. Data changes in later migrations run with row security off for the statement.


-- Tenant role: own provider only.
CREATE POLICY tenant ON "membership" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "membership_client" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "invitation" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "api_key" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "client" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "site" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "product_line" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "lsp_company" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "lsp_certificate" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "lsp_contract" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "filing" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "fact" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "rulebook_overlay" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "assessment" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "assessment_due" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "answer" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "evidence_entry" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "activity" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "outbox" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "delivery_attempt" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "data_key" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "provider" TO accordant_tenant USING ("id" = (SELECT app_provider_id())) WITH CHECK ("id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "blob" FOR SELECT TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id()) OR "provider_id" IS NULL);
CREATE POLICY tenant_write ON "blob" FOR INSERT TO accordant_tenant WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "person" FOR SELECT TO accordant_tenant USING (EXISTS (SELECT FROM "membership" m WHERE m."provider_id" = (SELECT app_provider_id()) AND m."person_id" = "person"."id"));
CREATE POLICY tenant ON "rulebook_version" FOR SELECT TO accordant_tenant USING (true);
CREATE POLICY tenant ON "registry_entry" FOR SELECT TO accordant_tenant USING (true);
CREATE POLICY tenant ON "registry_snapshot" FOR SELECT TO accordant_tenant USING (true);

-- Tenant role: only the clients the caller may see. Restrictive, so it narrows whatever else allows.
CREATE POLICY client ON "site" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "product_line" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "lsp_contract" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "assessment" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "assessment_due" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "answer" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "evidence_entry" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "activity" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "outbox" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "delivery_attempt" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "membership_client" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "client" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "membership" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "person_id" = (SELECT app_person_id())) WITH CHECK ((SELECT app_all_clients()));
CREATE POLICY client ON "invitation" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients())) WITH CHECK ((SELECT app_all_clients()));
CREATE POLICY client ON "api_key" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients())) WITH CHECK ((SELECT app_all_clients()));
-- A certificate and its company are seen through the contracts that are.
CREATE POLICY client ON "lsp_certificate" AS RESTRICTIVE TO accordant_tenant
  USING ((SELECT app_all_clients()) OR EXISTS (SELECT FROM "lsp_contract" c WHERE c."provider_id" = "lsp_certificate"."provider_id" AND c."certificate_id" = "lsp_certificate"."id"))
  WITH CHECK ((SELECT app_all_clients()));
CREATE POLICY client ON "lsp_company" AS RESTRICTIVE TO accordant_tenant
  USING ((SELECT app_all_clients()) OR EXISTS (SELECT FROM "lsp_certificate" c WHERE c."provider_id" = "lsp_company"."provider_id" AND c."company_id" = "lsp_company"."id"))
  WITH CHECK ((SELECT app_all_clients()));
-- The provider's own filings concern every client's site and are seen by all of them; only unlimited callers write them.
CREATE POLICY client ON "filing" AS RESTRICTIVE TO accordant_tenant
  USING ("client_id" IS NULL OR (SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]))
  WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
-- A fact without a client belongs to the provider, a filing of its own, or an LSP's certificate or company.
CREATE POLICY client ON "fact" AS RESTRICTIVE TO accordant_tenant
  USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]) OR ("client_id" IS NULL AND CASE "subject_kind"
    WHEN 'provider' THEN true
    WHEN 'filing' THEN EXISTS (SELECT FROM "filing" f WHERE f."provider_id" = "fact"."provider_id" AND f."id" = "fact"."subject_id")
    WHEN 'lsp_certificate' THEN EXISTS (SELECT FROM "lsp_certificate" c WHERE c."provider_id" = "fact"."provider_id" AND c."id" = "fact"."subject_id")
    WHEN 'lsp_company' THEN EXISTS (SELECT FROM "lsp_company" c WHERE c."provider_id" = "fact"."provider_id" AND c."id" = "fact"."subject_id")
    ELSE false END))
  WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));
CREATE POLICY client ON "rulebook_overlay" AS RESTRICTIVE FOR INSERT TO accordant_tenant WITH CHECK ((SELECT app_all_clients()));
CREATE POLICY client_update ON "rulebook_overlay" AS RESTRICTIVE FOR UPDATE TO accordant_tenant USING ((SELECT app_all_clients()));

-- Tenant role: what it may do at all. Nothing is deleted but queue rows and a member's list of clients.
GRANT SELECT ON "membership", "membership_client", "invitation", "api_key", "client", "site", "product_line", "lsp_company", "lsp_certificate", "lsp_contract", "filing", "fact", "rulebook_overlay", "assessment", "assessment_due", "answer", "evidence_entry", "activity", "outbox", "delivery_attempt", "data_key", "provider", "blob", "rulebook_version", "registry_entry", "registry_snapshot" TO accordant_tenant;
GRANT SELECT ("id", "email", "name", "locale", "time_zone") ON "person" TO accordant_tenant;
GRANT INSERT ON "membership", "membership_client", "invitation", "api_key", "client", "site", "product_line", "lsp_company", "lsp_certificate", "lsp_contract", "filing", "fact", "rulebook_overlay", "assessment", "assessment_due", "answer", "evidence_entry", "activity", "outbox", "blob" TO accordant_tenant;
GRANT UPDATE ("name", "business", "country", "time_zone") ON "provider" TO accordant_tenant;
GRANT UPDATE ("role", "all_clients", "ended_at") ON "membership" TO accordant_tenant;
GRANT UPDATE ("accepted_at", "ended_at") ON "invitation" TO accordant_tenant;
GRANT UPDATE ("revoked_at") ON "api_key" TO accordant_tenant;
GRANT UPDATE ("name", "country", "company_code", "slug") ON "client" TO accordant_tenant;
GRANT UPDATE ("name", "url", "kind", "audiences", "live_on", "scope", "slug") ON "site" TO accordant_tenant;
GRANT UPDATE ("name", "category") ON "product_line" TO accordant_tenant;
GRANT UPDATE ("name", "country") ON "lsp_company" TO accordant_tenant;
GRANT UPDATE ("company_id", "number", "kind", "issuer", "issuing_countries", "filing_countries", "valid_from", "valid_until", "registry_status", "registry_at") ON "lsp_certificate" TO accordant_tenant;
GRANT UPDATE ("certificate_id", "languages", "content", "starts_on", "ends_on") ON "lsp_contract" TO accordant_tenant;
GRANT UPDATE ("state", "submitted_at", "decided_at", "reference") ON "filing" TO accordant_tenant;
GRANT UPDATE ("known_to") ON "fact", "rulebook_overlay", "assessment" TO accordant_tenant;
GRANT UPDATE ("superseded_at") ON "answer" TO accordant_tenant;
GRANT UPDATE ("reason", "due_at") ON "assessment_due" TO accordant_tenant;
GRANT DELETE ON "assessment_due", "membership_client" TO accordant_tenant;

-- System role: identity, routing, callback fan-out, schedules, reference tables, deliveries, keys.
CREATE POLICY system ON "person" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "sign_in_session" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "sign_in_link" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "provider" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "membership" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "membership_client" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "rulebook_version" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "registry_entry" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "registry_snapshot" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "callback_receipt" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "delivery_attempt" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "data_key" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "signing_key" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "invitation" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "site" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "lsp_certificate" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "assessment" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "answer" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "evidence_entry" FOR SELECT TO accordant_system USING (true);
CREATE POLICY system ON "api_key" TO accordant_system USING (true);
CREATE POLICY system ON "assessment_due" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "outbox" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system_insert ON "outbox" AS RESTRICTIVE FOR INSERT TO accordant_system WITH CHECK ("provider_id" IS NULL);
CREATE POLICY system ON "blob" TO accordant_system USING ("provider_id" IS NULL) WITH CHECK ("provider_id" IS NULL);

GRANT SELECT, INSERT, UPDATE ON "person", "sign_in_session", "sign_in_link", "registry_entry", "signing_key" TO accordant_system;
GRANT SELECT, INSERT ON "provider", "rulebook_version", "registry_snapshot", "callback_receipt", "delivery_attempt", "blob" TO accordant_system;
GRANT UPDATE ("suspended_at") ON "provider" TO accordant_system;
GRANT SELECT ON "membership", "membership_client" TO accordant_system;
GRANT SELECT ("provider_id", "id", "email", "role", "locale", "token_hash", "expires_at", "accepted_at", "ended_at") ON "invitation" TO accordant_system;
GRANT SELECT ("provider_id", "id", "hash", "scopes", "expires_at", "revoked_at", "last_used_at") ON "api_key" TO accordant_system;
GRANT UPDATE ("last_used_at") ON "api_key" TO accordant_system;
GRANT SELECT ("provider_id", "id", "client_id", "slug") ON "site" TO accordant_system;
GRANT SELECT ("provider_id", "id", "number") ON "lsp_certificate" TO accordant_system;
GRANT SELECT ("provider_id", "client_id", "site_id", "regime", "rulebook_hash", "next_change_at", "known_to") ON "assessment" TO accordant_system;
GRANT SELECT ("provider_id", "client_id", "site_id", "regime", "operation", "next_update", "superseded_at") ON "answer" TO accordant_system;
GRANT SELECT ("provider_id", "id", "client_id", "is_public") ON "evidence_entry" TO accordant_system;
GRANT SELECT, INSERT, UPDATE ("reason", "due_at") ON "assessment_due" TO accordant_system;
GRANT SELECT, INSERT, UPDATE ("state", "attempts", "due_at", "claimed_until", "finished_at") ON "outbox" TO accordant_system;
GRANT SELECT, INSERT, UPDATE ("kid", "wrapped") ON "data_key" TO accordant_system;
