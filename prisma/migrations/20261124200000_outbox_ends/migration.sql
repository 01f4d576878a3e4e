-- A push that was cancelled has something to conclude too: what it was about goes back to whoever decided it.
DROP INDEX "outbox_unconcluded_idx";
CREATE INDEX "outbox_unconcluded_idx" ON "outbox" ("provider_id") WHERE "concluded_at" IS NULL AND "state" IN ('done', 'dead', 'expired', 'cancelled');

-- What waits at an endpoint that was ended moves to the one that took its place.
GRANT UPDATE ("endpoint") ON "outbox" TO accordant_system;

-- A decision finds its push by the subject alone; lists and replays look at one endpoint, or at the newest first.
CREATE INDEX "outbox_pushed_idx" ON "outbox" ("subject_id") WHERE "kind" = 'push';
CREATE INDEX "outbox_provider_id_endpoint_state_idx" ON "outbox" ("provider_id", "endpoint", "state");
CREATE INDEX "outbox_provider_id_id_idx" ON "outbox" ("provider_id", "id");
