import { z } from "zod";
import type { AuditFinding } from "@/generated/prisma/client";
import { isGrave } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import type { ClaimedAudit } from "./claim-audit";
import { FINDING_OUTCOMES, FindingSpan, type FindingMoves, type FoundFinding } from "./audit-result";
import type { Look, StandingFinding } from "./look";

const Params = z.record(z.string(), z.string()).catch({});
const Spans = FindingSpan.array().catch([]);

/** So many looks in a row must see the same before people are told: one may be the network's doing. */
const LOOKS_LEAST = 2;

type Told = Pick<AuditFinding, "id" | "code" | "params" | "ownerId">;

/** What a look changed, whom it is to be told, and which pages are to be looked at once more before it is. */
export interface Settled {
  moves: FindingMoves;
  /** Seen often enough to be told of, and not seen often enough to say that it is over. */
  confirmed: Told[];
  cleared: Told[];
  toConfirm: string[];
}

/** What people decide of a finding. */
type Decided = Pick<AuditFinding, "note" | "dueOn" | "ownerId" | "waivedUntil" | "waivedBecause">;

type Site = Pick<ClaimedAudit, "siteId" | "clientId" | "regime">;

const urlsOf = ({ spans }: Pick<AuditFinding, "spans">): string[] => Spans.parse(spans).map(({ url }) => url);

function standing({ key, code, measure, params, spans }: AuditFinding): StandingFinding {
  return { key, code, measure, params: Params.parse(params), urls: urlsOf({ spans }) };
}

// What people were told of and is gone: back again it is the same trouble, and gone often enough it is over.
async function settleGone(tx: Tx, ctx: Ctx, site: Site, { findings, isDecided }: Look) {
  const { siteId, regime } = site;
  const own = { providerId: ctx.providerId, siteId, regime };
  const waiting = await tx.auditFinding.findMany({
    where: { ...own, goneAt: { not: null }, toldAt: { not: null }, clearedAt: null },
  });
  const found = new Set(findings.map(({ key }) => key));
  const back = waiting.filter(({ key }) => found.has(key));
  const absent = waiting.filter((row) => !found.has(row.key) && isDecided(standing(row)));
  const cleared = absent.filter(({ absences }) => absences + 1 >= LOOKS_LEAST);
  const mark = (rows: readonly Told[], data: { absences?: { increment: number }; clearedAt?: Date }) =>
    tx.auditFinding.updateMany({ where: { ...own, id: { in: rows.map(({ id }) => id) } }, data });
  await mark(absent, { absences: { increment: 1 } });
  await mark([...cleared, ...back], { clearedAt: ctx.now });
  return { cleared, toldBefore: new Map(back.map(({ key, toldAt }) => [key, toldAt])) };
}

// A finding that is back is the same one: what people decided of it holds, a waiver for as long as it was given.
async function keptOf(
  tx: Tx,
  own: { providerId: string; siteId: string; regime: string },
  fresh: readonly FoundFinding[],
): Promise<Map<string, Decided>> {
  const before = await tx.auditFinding.findMany({
    where: { ...own, key: { in: fresh.map(({ key }) => key) }, goneAt: { not: null } },
    orderBy: { goneAt: "asc" },
    select: { key: true, note: true, dueOn: true, ownerId: true, waivedUntil: true, waivedBecause: true },
  });
  return new Map(before.map(({ key, ...decided }) => [key, decided]));
}

/**
 * Holds what a look found against what is open: what is found again stays the same row with its note, what is new
 * gets one, and what is not found any more is gone, as far as this look can tell. People are told of what is wrong for
 * sure once two looks in a row saw it, and that it is over once two did not.
 */
export async function settleFindings(tx: Tx, ctx: Ctx, site: Site, look: Look): Promise<Settled> {
  const { providerId, now } = ctx;
  const { siteId, clientId, regime } = site;
  const own = { providerId, siteId, regime, goneAt: null };
  const open = await tx.auditFinding.findMany({ where: own });
  const byKey = new Map(look.findings.map((each) => [each.key, each]));
  const known = new Set(open.map(({ key }) => key));
  const { cleared, toldBefore } = await settleGone(tx, ctx, site, look);
  const gone = open.filter((row) => !byKey.has(row.key) && look.isDecided(standing(row)));
  await tx.auditFinding.updateMany({
    where: { ...own, id: { in: gone.map(({ id }) => id) } },
    data: { goneAt: now, absences: 1 },
  });
  const stays = open.filter(({ key }) => byKey.has(key));
  await tx.auditFinding.updateMany({
    where: { ...own, id: { in: stays.map(({ id }) => id) } },
    data: { lastSeenAt: now, sightings: { increment: 1 } },
  });
  const fresh = [...byKey.values()].filter(({ key }) => !known.has(key));
  const kept = await keptOf(tx, { providerId, siteId, regime }, fresh);
  await tx.auditFinding.createMany({
    data: fresh.map((each) => ({
      ...{ providerId, clientId, siteId, regime, id: newId(now), ...each, ...kept.get(each.key) },
      rank: FINDING_OUTCOMES.indexOf(each.outcome),
      ...{ firstSeenAt: now, lastSeenAt: now, toldAt: toldBefore.get(each.key) ?? null },
    })),
  });
  const seenTwice = stays.filter(
    ({ outcome, sightings, toldAt, waivedUntil }) =>
      isGrave(outcome) &&
      toldAt === null &&
      sightings + 1 >= LOOKS_LEAST &&
      (waivedUntil === null || waivedUntil < now),
  );
  await tx.auditFinding.updateMany({
    where: { ...own, id: { in: seenTwice.map(({ id }) => id) } },
    data: { toldAt: now },
  });
  const once = [
    ...fresh.filter(({ outcome, key }) => isGrave(outcome) && !toldBefore.has(key)),
    ...gone.filter(({ toldAt }) => toldAt !== null),
  ];
  return {
    moves: { appeared: fresh.length, stayed: stays.length, gone: gone.length },
    ...{ confirmed: seenTwice, cleared },
    toConfirm: [...new Set(once.flatMap((one) => urlsOf(one)))],
  };
}
