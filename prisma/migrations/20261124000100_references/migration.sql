-- AlterTable
ALTER TABLE "assessment_due" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "registry_entry" ADD COLUMN     "fan_out_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "fan_out_failing_since" TIMESTAMPTZ(3),
ADD COLUMN     "stated_at" TIMESTAMPTZ(3);

-- ---------------------------------------------------------------------------
-- From here on by hand: indexes, triggers, checks, grants, and what was known before.
-- ---------------------------------------------------------------------------

CREATE INDEX "registry_entry_fan_out_idx" ON "registry_entry" ("fan_out_due_at") WHERE "fan_out_due_at" IS NOT NULL;
CREATE INDEX "lsp_certificate_unread_idx" ON "lsp_certificate" ("number") WHERE "registry_at" IS NULL;

-- A state known before this migration may have stopped half-way to its holders, so each is carried once more. Row
-- security is forced on the owner too; it is lifted for the statement, and the transaction holds the table meanwhile.
ALTER TABLE "registry_entry" NO FORCE ROW LEVEL SECURITY;
UPDATE "registry_entry" SET "stated_at" = "occurred_at", "fan_out_due_at" = "checked_at" WHERE "snapshot_id" IS NOT NULL;
ALTER TABLE "registry_entry" FORCE ROW LEVEL SECURITY;

-- An answer that is only superseded leaves memory as one that is replaced does.
DROP TRIGGER answer_tell ON "answer";
CREATE TRIGGER answer_tell AFTER INSERT OR UPDATE OF "superseded_at" ON "answer" FOR EACH ROW EXECUTE FUNCTION tell_answer_changed();

-- A site is kept in memory under its name and with its address.
CREATE FUNCTION tell_site_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('answer_changed', 'site:' || NEW.id);
  PERFORM pg_notify('answer_changed', 'name:' || p.slug || '/' || s.slug)
    FROM provider p, unnest(ARRAY[OLD.slug, NEW.slug]) AS s(slug) WHERE p.id = NEW.provider_id;
  RETURN NULL;
END $$;
CREATE TRIGGER site_tell AFTER UPDATE OF "slug", "url" ON "site" FOR EACH ROW
  WHEN (OLD.slug IS DISTINCT FROM NEW.slug OR OLD.url IS DISTINCT FROM NEW.url) EXECUTE FUNCTION tell_site_changed();

-- What was known ends no earlier than it began. Rows from before are history and stay as they are.
ALTER TABLE "fact" ADD CONSTRAINT "fact_known_in_order" CHECK ("known_to" >= "known_from") NOT VALID;
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_known_in_order" CHECK ("known_to" >= "known_from") NOT VALID;
ALTER TABLE "rulebook_overlay" ADD CONSTRAINT "rulebook_overlay_known_in_order" CHECK ("known_to" >= "known_from") NOT VALID;

GRANT SELECT ("registry_at") ON "lsp_certificate" TO accordant_system;
GRANT SELECT ("failures"), UPDATE ("failures") ON "assessment_due" TO accordant_system;
