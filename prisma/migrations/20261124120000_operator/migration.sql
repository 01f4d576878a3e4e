-- What was given up is counted for the operator's page and for every scrape of metrics: never by reading the whole outbox.
CREATE INDEX "outbox_dead_idx" ON "outbox" ("state") WHERE "state" IN ('dead', 'expired');
CREATE INDEX "registry_entry_failing_idx" ON "registry_entry" ("failing_since") WHERE "failing_since" IS NOT NULL;
CREATE INDEX "endpoint_health_troubled_idx" ON "endpoint_health" ("id") WHERE "state" <> 'active' OR "failing_since" IS NOT NULL;
