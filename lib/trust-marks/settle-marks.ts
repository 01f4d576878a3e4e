import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { MarkStatus, Regime, TrustMark } from "@/lib/regimes";
import { assignIndexes, type NewEntry } from "./assign-indexes";
import type { StatusPurpose } from "./addresses";

/** A site whose answers have just been built. */
export interface MarkedSite {
  siteId: string;
  clientId: string;
  url: string;
}

/** A list of which a bit changed. */
export interface ChangedList {
  purpose: StatusPurpose;
  list: number;
}

interface Entry {
  id: string;
  siteId: string;
  mark: string;
  subject: string;
  list: number;
  suspendedAt: Date | null;
}

interface Standing {
  status: MarkStatus;
  subject: string;
}

type Step = "keep" | "assign" | "replace" | "revoke" | "suspend" | "resume";

/** What becomes of a mark's place once its site stands so. */
export function stepFor(entry: Pick<Entry, "subject" | "suspendedAt"> | null, now: Standing): Step {
  if (entry === null) return now.status === "active" ? "assign" : "keep";
  if (now.status === "revoked") return "revoke";
  if (now.status !== "active") return entry.suspendedAt === null ? "suspend" : "keep";
  if (entry.subject !== now.subject) return "replace";
  return entry.suspendedAt === null ? "keep" : "resume";
}

const Body = z.record(z.string(), z.unknown());

async function standingsOf(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  sites: readonly MarkedSite[],
): Promise<(site: MarkedSite, mark: TrustMark) => Standing> {
  const rows = await tx.answer.findMany({
    where: {
      providerId: ctx.providerId,
      siteId: { in: sites.map(({ siteId }) => siteId) },
      regime: regime.id,
      operation: { in: regime.trustMarks.map(({ operation }) => operation.name) },
      key: { in: regime.trustMarks.map(({ operation }) => operation.select({})) },
      supersededAt: null,
    },
    select: { siteId: true, operation: true, key: true, body: true },
  });
  const bodies = new Map(rows.map((row) => [`${row.siteId} ${row.operation} ${row.key}`, row.body]));
  return (site, mark) => {
    const body = bodies.get(`${site.siteId} ${mark.operation.name} ${mark.operation.select({})}`);
    if (body === undefined) return { status: "unknown", subject: "" };
    const answer = Body.parse(JSON.parse(body));
    return { status: mark.status(answer), subject: `${site.url} ${mark.about(answer)}` };
  };
}

async function move(tx: Tx, ctx: Ctx, entries: readonly Entry[], step: Step): Promise<void> {
  const ids = entries.map(({ id }) => id);
  if (ids.length === 0) return;
  const { providerId, now } = ctx;
  const data =
    step === "revoke"
      ? { revokedAt: now }
      : step === "suspend"
        ? { suspendedAt: now }
        : { suspendedAt: null };
  await tx.statusEntry.updateMany({ where: { providerId, id: { in: ids } }, data });
}

/**
 * Brings the places of these sites' trust marks in step with their answers, in the transaction that stored those: a
 * mark in force has a place of its own, one that is not is suspended, one whose certificate is revoked, or that speaks
 * of something else by now, is revoked for ever and followed by another. Gives the lists that say so no longer.
 */
export async function settleMarks(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  sites: readonly MarkedSite[],
): Promise<ChangedList[]> {
  if (regime.trustMarks.length === 0 || sites.length === 0) return [];
  const { providerId } = ctx;
  const siteIds = sites.map(({ siteId }) => siteId);
  const standing = await standingsOf(tx, ctx, regime, sites);
  const open = await tx.statusEntry.findMany({
    where: { providerId, siteId: { in: siteIds }, regime: regime.id, revokedAt: null },
    select: { id: true, siteId: true, mark: true, subject: true, list: true, suspendedAt: true },
  });
  const entries = new Map(open.map((entry) => [`${entry.siteId} ${entry.mark}`, entry]));
  const wanted: NewEntry[] = [];
  const moved: Record<"revoke" | "suspend" | "resume", Entry[]> = { revoke: [], suspend: [], resume: [] };
  for (const site of sites) {
    for (const mark of regime.trustMarks) {
      const entry = entries.get(`${site.siteId} ${mark.name}`) ?? null;
      const now = standing(site, mark);
      const step = stepFor(entry, now);
      if (step === "assign" || step === "replace")
        wanted.push({ ...site, regime: regime.id, mark: mark.name, subject: now.subject });
      if (entry === null || step === "keep" || step === "assign") continue;
      moved[step === "replace" ? "revoke" : step].push(entry);
    }
  }
  await move(tx, ctx, moved.revoke, "revoke");
  await move(tx, ctx, moved.suspend, "suspend");
  await move(tx, ctx, moved.resume, "resume");
  await assignIndexes(tx, ctx, wanted);
  const changed = [
    ...moved.revoke.map(({ list }): ChangedList => ({ purpose: "revocation", list })),
    ...[...moved.suspend, ...moved.resume].map(({ list }): ChangedList => ({ purpose: "suspension", list })),
  ];
  return [...new Map(changed.map((one) => [`${one.purpose}-${one.list}`, one])).values()];
}
