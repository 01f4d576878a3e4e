-- AlterTable
ALTER TABLE "filing" ADD COLUMN     "four_eyes" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "made_by" UUID,
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_cause" TEXT,
ADD COLUMN     "sent_at" TIMESTAMPTZ(3),
ADD COLUMN     "sent_by" UUID;

-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "four_eyes" BOOLEAN NOT NULL DEFAULT false;

-- Whoever made a filing that needs another pair of eyes is not who sends it.
ALTER TABLE "filing" ADD CONSTRAINT "filing_four_eyes" CHECK (NOT "four_eyes" OR "sent_at" IS NULL OR ("sent_by" IS NOT NULL AND "sent_by" IS DISTINCT FROM "made_by"));
ALTER TABLE "filing" ADD CONSTRAINT "filing_reopened" CHECK (("reopened_at" IS NULL) = ("reopened_cause" IS NULL));

GRANT UPDATE ("sent_by", "sent_at", "reopened_at", "reopened_cause") ON "filing" TO accordant_tenant;
GRANT UPDATE ("four_eyes") ON "provider" TO accordant_tenant;

-- What was filed from here and accepted is looked at from now on.
INSERT INTO "self_test" ("provider_id", "id", "client_id", "site_id", "regime", "state", "reason", "due_at", "created_at")
SELECT DISTINCT ON ("provider_id", "regime", "site_id") "provider_id", gen_random_uuid(), "client_id", "site_id", "regime", 'queued', 'scheduled', now(), now()
FROM "filing" WHERE "state" = 'accepted' AND "payload" IS NOT NULL
ON CONFLICT DO NOTHING;
