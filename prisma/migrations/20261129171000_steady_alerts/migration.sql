-- AlterTable
ALTER TABLE "audit_finding" ADD COLUMN "sightings" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "absences" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "told_at" TIMESTAMPTZ(3),
ADD COLUMN "cleared_at" TIMESTAMPTZ(3);

-- What people were told of and not yet that it is over.
CREATE INDEX "audit_finding_untold" ON "audit_finding"("provider_id", "site_id", "regime") WHERE "told_at" IS NOT NULL AND "cleared_at" IS NULL AND "gone_at" IS NOT NULL;

GRANT UPDATE ("sightings", "absences", "told_at", "cleared_at") ON "audit_finding" TO accordant_tenant;
