-- What somebody looks after and has to mend by a day, for their digest.
CREATE INDEX "audit_finding_owned" ON "audit_finding"("provider_id", "owner_id", "due_on") WHERE "owner_id" IS NOT NULL AND "due_on" IS NOT NULL AND "gone_at" IS NULL;
