import type { AssessedSite } from "@/lib/assessments";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { Regime } from "@/lib/regimes";
import { settleDeadlines } from "./settle-deadlines";
import { contentOf, statedDeadlines, type StatedDeadline } from "./stated-deadlines";

interface Current {
  id: string;
  code: string;
  key: string;
}

interface Link {
  code: string;
  key: string;
  site_id: string;
  state: string;
  met_at: Date | null;
}

const idOf = ({ code, key }: { code: string; key: string }): string => `${code} ${key}`;

async function linksOf(tx: Tx, ctx: Ctx, regime: Regime, siteIds: readonly string[]): Promise<Link[]> {
  return tx.$queryRaw<Link[]>`
    SELECT d.code, d.key, s.site_id, s.state, s.met_at
    FROM deadline_site s JOIN deadline d ON d.provider_id = s.provider_id AND d.id = s.deadline_id
    WHERE s.provider_id = ${ctx.providerId}::uuid AND s.site_id = ANY (${[...siteIds]}::uuid[])
      AND d.regime = ${regime.id} AND d.ended_at IS NULL`;
}

/** Ids of the deadlines that these assessments change: new ones, such as say something else, other sites or states. */
async function changedIds(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  stated: ReadonlyMap<string, StatedDeadline>,
  siteIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.deadline.findMany({
    where: {
      providerId: ctx.providerId,
      regime: regime.id,
      endedAt: null,
      key: { in: [...stated.values()].map(({ hash }) => hash) },
    },
    select: { code: true, key: true, message: true, params: true, party: true, zone: true, readings: true },
  });
  const contents = new Map(rows.map((row) => [idOf(row), contentOf(row)]));
  const before = new Map<string, string>();
  for (const link of await linksOf(tx, ctx, regime, siteIds)) {
    before.set(`${idOf(link)} ${link.site_id}`, `${link.state} ${link.met_at?.toISOString() ?? ""}`);
  }
  const changed = new Set<string>();
  for (const [id, { deadline, links }] of stated) {
    if (contents.get(id) !== contentOf(deadline)) changed.add(id);
    for (const { siteId, state, metAt } of links) {
      const link = `${id} ${siteId}`;
      const now = `${state} ${metAt === null ? "" : new Date(metAt).toISOString()}`;
      if (before.get(link) !== now) changed.add(id);
      before.delete(link);
    }
  }
  // What is left was stated before and is no more.
  for (const link of before.keys()) changed.add(link.slice(0, link.lastIndexOf(" ")));
  return changed;
}

async function insertMissing(tx: Tx, ctx: Ctx, regime: Regime, rows: readonly StatedDeadline[]) {
  const values = rows.map(({ code, hash, deadline }) => ({
    id: newId(ctx.now),
    code,
    key: hash,
    message: deadline.message,
    params: deadline.params,
    party: deadline.party,
    due_at: deadline.dueAt,
    zone: deadline.zone,
    readings: deadline.readings,
    state: deadline.state,
  }));
  await tx.$executeRaw`
    INSERT INTO deadline (provider_id, id, regime, code, key, message, params, party, due_at, zone, readings, state, known_from)
    SELECT ${ctx.providerId}::uuid, v.id, ${regime.id}, v.code, v.key, v.message, v.params, v.party, v.due_at, v.zone,
      v.readings, v.state, ${ctx.now}
    FROM json_populate_recordset(NULL::deadline, ${JSON.stringify(values)}::json) v
    ORDER BY v.code, v.key
    ON CONFLICT (provider_id, regime, code, key) WHERE ended_at IS NULL DO NOTHING`;
}

/**
 * Takes the rows of these deadlines, making those that are missing, always in the order of their keys, so that
 * refreshes of one provider that run side by side wait for each other and never in a circle.
 */
async function takeDeadlines(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  ids: ReadonlySet<string>,
  stated: ReadonlyMap<string, StatedDeadline>,
): Promise<Map<string, Current>> {
  const keys = [...ids].map((id) => id.slice(id.indexOf(" ") + 1));
  for (;;) {
    const rows = await tx.$queryRaw<Current[]>`
      SELECT id, code, key FROM deadline
      WHERE provider_id = ${ctx.providerId}::uuid AND regime = ${regime.id} AND key = ANY (${keys}::text[])
        AND ended_at IS NULL
      ORDER BY code, key FOR UPDATE`;
    const taken = new Map(rows.map((row) => [idOf(row), row]));
    const missing = [...stated].flatMap(([id, one]) => (ids.has(id) && !taken.has(id) ? [one] : []));
    if (missing.length === 0) return taken;
    // Another refresh may have made one meanwhile, or ended one while this waited for it: so look again.
    await insertMissing(tx, ctx, regime, missing);
  }
}

async function writeLinks(
  tx: Tx,
  ctx: Ctx,
  siteIds: readonly string[],
  taken: ReadonlyMap<string, Current>,
  stated: ReadonlyMap<string, StatedDeadline>,
): Promise<void> {
  const links = [...taken].flatMap(([id, { id: deadlineId }]) =>
    (stated.get(id)?.links ?? []).map((link) => ({
      deadline_id: deadlineId,
      client_id: link.clientId,
      site_id: link.siteId,
      state: link.state,
      met_at: link.metAt,
    })),
  );
  const json = JSON.stringify(links);
  const deadlineIds = [...taken.values()].map(({ id }) => id);
  await tx.$executeRaw`
    DELETE FROM deadline_site s
    WHERE s.provider_id = ${ctx.providerId}::uuid AND s.site_id = ANY (${[...siteIds]}::uuid[])
      AND s.deadline_id = ANY (${deadlineIds}::uuid[])
      AND NOT EXISTS (SELECT FROM json_populate_recordset(NULL::deadline_site, ${json}::json) v
        WHERE v.deadline_id = s.deadline_id AND v.site_id = s.site_id)`;
  await tx.$executeRaw`
    INSERT INTO deadline_site (provider_id, deadline_id, client_id, site_id, state, met_at)
    SELECT ${ctx.providerId}::uuid, v.deadline_id, v.client_id, v.site_id, v.state, v.met_at
    FROM json_populate_recordset(NULL::deadline_site, ${json}::json) v
    ON CONFLICT (provider_id, deadline_id, site_id) DO UPDATE SET state = excluded.state, met_at = excluded.met_at`;
}

async function writeContents(
  tx: Tx,
  ctx: Ctx,
  taken: ReadonlyMap<string, Current>,
  stated: ReadonlyMap<string, StatedDeadline>,
): Promise<void> {
  const values = [...taken].flatMap(([id, row]) => {
    const deadline = stated.get(id)?.deadline;
    if (!deadline) return [];
    const { message, params, party, zone, readings } = deadline;
    return [{ id: row.id, message, params, party, zone, readings }];
  });
  await tx.$executeRaw`
    UPDATE deadline d SET message = v.message, params = v.params, party = v.party, zone = v.zone, readings = v.readings
    FROM json_populate_recordset(NULL::deadline, ${JSON.stringify(values)}::json) v
    WHERE d.provider_id = ${ctx.providerId}::uuid AND d.id = v.id`;
}

/**
 * Brings the rows of deadlines in step with what these sites' assessments state now: a deadline is one row however
 * many sites state it, and ends with the last of them, and with it what people were to be told of it.
 */
export async function projectDeadlines(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  sites: readonly AssessedSite[],
): Promise<void> {
  if (sites.length === 0) return;
  const siteIds = sites.map(({ siteId }) => siteId);
  const stated = statedDeadlines(sites);
  const changed = await changedIds(tx, ctx, regime, stated, siteIds);
  if (changed.size === 0) return;
  const taken = await takeDeadlines(tx, ctx, regime, changed, stated);
  await writeContents(tx, ctx, taken, stated);
  await writeLinks(tx, ctx, siteIds, taken, stated);
  await settleDeadlines(
    tx,
    ctx,
    [...taken.values()].map(({ id }) => id),
  );
}
