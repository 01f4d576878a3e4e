-- What lists show of a standing and order by: the whole result is many times as large, and is read for one site alone.
CREATE FUNCTION standing_summary(result jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object(
    'failing', jsonb_path_query_array(result, '$.verdicts[*] ? (@.outcome == "fail").code'),
    'parties', (SELECT coalesce(jsonb_agg(DISTINCT o->>'party'), '[]') FROM jsonb_path_query(result, '$.obligations[*]') o),
    'next', (SELECT jsonb_build_object('message', o->>'message', 'params', o->'params', 'party', o->>'party')
      FROM jsonb_path_query(result, '$.obligations[0]') o),
    'upcoming', (SELECT jsonb_build_object('at', d->>'dueAt', 'zone', d->>'zone')
      FROM jsonb_path_query(result, '$.deadlines[*] ? (@.state == "upcoming")') d ORDER BY d->>'dueAt' LIMIT 1),
    'missed', (SELECT jsonb_build_object('at', d->>'dueAt', 'zone', d->>'zone')
      FROM jsonb_path_query(result, '$.deadlines[*] ? (@.state == "missed")') d ORDER BY d->>'dueAt' DESC LIMIT 1))
$$;

-- AlterTable
-- Made once for what is there; from now on by the trigger, since rows are inserted whole and closed by comparing them.
ALTER TABLE "assessment" ADD COLUMN "summary" JSONB NOT NULL GENERATED ALWAYS AS (standing_summary(result)) STORED;
ALTER TABLE "assessment" ALTER COLUMN "summary" DROP EXPRESSION;

CREATE FUNCTION summarize_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.summary := standing_summary(NEW.result);
  RETURN NEW;
END $$;
CREATE TRIGGER summarize_standing BEFORE INSERT ON "assessment" FOR EACH ROW EXECUTE FUNCTION summarize_standing();
