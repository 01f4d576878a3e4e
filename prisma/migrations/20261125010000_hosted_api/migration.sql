-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "all_clients" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "calls_per_minute" INTEGER NOT NULL DEFAULT 600,
ADD COLUMN     "client_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "api_key_limit" (
    "provider_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "window_ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_key_limit_pkey" PRIMARY KEY ("provider_id","api_key_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "provider_id" UUID NOT NULL,
    "api_key_id" UUID NOT NULL,
    "route" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("provider_id","api_key_id","route","key_hash")
);

-- CreateTable
CREATE TABLE "api_call" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "provider_id" UUID NOT NULL,
    "client_id" UUID,
    "site_id" UUID,
    "method" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "said" TEXT,
    "duration_ms" DOUBLE PRECISION NOT NULL,
    "api_key_id" UUID,
    "network" TEXT,
    "country" TEXT,
    "evidence_id" UUID,

    CONSTRAINT "api_call_pkey" PRIMARY KEY ("provider_id","at","id")
) PARTITION BY RANGE ("at");

-- CreateIndex
CREATE INDEX "idempotency_key_expires_at_idx" ON "idempotency_key"("expires_at");

-- AddForeignKey
ALTER TABLE "api_key_limit" ADD CONSTRAINT "api_key_limit_provider_id_api_key_id_fkey" FOREIGN KEY ("provider_id", "api_key_id") REFERENCES "api_key"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_provider_id_api_key_id_fkey" FOREIGN KEY ("provider_id", "api_key_id") REFERENCES "api_key"("provider_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- From here on by hand: partitions, policies, grants.
-- ---------------------------------------------------------------------------

-- One row a key, written by every call: room beside it keeps those writes out of the index.
ALTER TABLE "api_key_limit" SET (fillfactor = 50);
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_calls_positive" CHECK ("calls_per_minute" > 0);

-- Streams by name, in the one place both functions below ask.
CREATE FUNCTION is_stream(stream text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT stream IN ('delivery_attempt', 'api_call') $$;

CREATE OR REPLACE FUNCTION ensure_month_partitions(stream text, first_month date, months integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  month date := date_trunc('month', first_month)::date;
  child text;
  made integer := 0;
BEGIN
  IF NOT public.is_stream(stream) THEN
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

-- Months of a stream that ended before a day go as a whole. Three months are kept whatever is asked.
CREATE FUNCTION drop_month_partitions(stream text, before date) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  child text;
  cut date := least(before, (current_date - interval '3 months')::date);
  dropped integer := 0;
BEGIN
  IF NOT public.is_stream(stream) THEN
    RAISE EXCEPTION '% is not a stream', stream;
  END IF;
  FOR child IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = to_regclass('public.' || quote_ident(stream)) AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
      AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month')::date <= cut
  LOOP
    EXECUTE format('DROP TABLE public.%I', child);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
REVOKE ALL ON FUNCTION drop_month_partitions(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_month_partitions(text, date) TO accordant_system;

ALTER TABLE "api_key_limit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_key_limit" FORCE ROW LEVEL SECURITY;
ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency_key" FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_call" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_call" FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant ON "api_key_limit" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "idempotency_key" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY tenant ON "api_call" TO accordant_tenant USING ("provider_id" = (SELECT app_provider_id())) WITH CHECK ("provider_id" = (SELECT app_provider_id()));
CREATE POLICY client ON "api_call" AS RESTRICTIVE TO accordant_tenant USING ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[])) WITH CHECK ((SELECT app_all_clients()) OR "client_id" = ANY ((SELECT app_client_ids())::uuid[]));

GRANT SELECT ON "api_key_limit", "idempotency_key", "api_call" TO accordant_tenant;
GRANT INSERT ON "idempotency_key" TO accordant_tenant;
GRANT UPDATE ("fingerprint", "status", "sealed", "created_at", "expires_at") ON "idempotency_key" TO accordant_tenant;

CREATE POLICY system ON "api_key_limit" TO accordant_system USING (true) WITH CHECK (true);
CREATE POLICY system ON "idempotency_key" TO accordant_system USING (true);
CREATE POLICY system ON "api_call" FOR INSERT TO accordant_system WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ("count", "window_ends_at") ON "api_key_limit" TO accordant_system;
GRANT SELECT ("expires_at"), DELETE ON "idempotency_key" TO accordant_system;
GRANT INSERT ON "api_call" TO accordant_system;
GRANT SELECT ("all_clients", "client_ids", "calls_per_minute") ON "api_key" TO accordant_system;
