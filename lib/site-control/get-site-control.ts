import { z } from "zod";
import type { ControlCheck } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { challengeOf, METHODS, type Challenge } from "./challenge";
import type { ControlStanding } from "./control-state";
import { readChecks, standingBy } from "./settle-control";

const SHOWN = 20;

const Sights = z.array(
  z.object({
    method: z.enum(METHODS),
    outcome: z.enum(["found", "missing", "untold", "impossible"]),
    code: z.string(),
    params: z.record(z.string(), z.string()),
  }),
);

/** One look for a site's token: by what it came about, when, and what each method saw. */
export interface ControlCheckView {
  id: string;
  state: string;
  reason: string;
  host: string;
  createdAt: Date;
  finishedAt: Date | null;
  outcome: string | null;
  method: string | null;
  sights: z.infer<typeof Sights>;
}

/** How the proof of a site's host stands, what is to be found there, and what was. */
export interface SiteControlView {
  challenge: Challenge;
  standing: ControlStanding;
  /** Whether the provider is a twin in test mode, whose answers need no proof. */
  isExempt: boolean;
  nextCheckAt: Date | null;
  /** The check that is queued or under way, or null. */
  open: ControlCheckView | null;
  /** Those that are done, newest first, twenty at most. */
  checks: ControlCheckView[];
}

function viewOf(row: ControlCheck): ControlCheckView {
  const { id, state, reason, host, createdAt, finishedAt, outcome, method } = row;
  const sights = Sights.safeParse(row.results);
  return {
    ...{ id, state, reason, host, createdAt, finishedAt, outcome, method },
    sights: sights.success ? sights.data : [],
  };
}

/** How a site's proof of control stands; `not_found` for a site the caller does not see. */
export async function getSiteControl({ ctx, input }: Call<{ siteId: string }>): Promise<SiteControlView> {
  requirePermission(ctx, "site:read");
  const { providerId, now } = ctx;
  const { siteId } = input;
  const found = await withTenant(ctx, async (tx) => {
    const site = await tx.site.findFirst({ where: { providerId, id: siteId }, include: { controls: true } });
    const [control] = site?.controls ?? [];
    if (!site || !control) return null;
    const provider = await tx.provider.findFirstOrThrow({ where: { id: providerId } });
    const own = { providerId, siteId };
    const open = await tx.controlCheck.findFirst({ where: { ...own, state: { in: ["queued", "running"] } } });
    const checks = await tx.controlCheck.findMany({
      where: { ...own, state: "done" },
      orderBy: { finishedAt: "desc" },
      take: SHOWN,
    });
    return { site, control, provider, open, checks, seen: await readChecks(tx, control) };
  });
  if (!found) throw notFound("site");
  const { site, control, provider, open, checks, seen } = found;
  return {
    challenge: challengeOf(site.url, control.token),
    standing: standingBy(seen, control.takenAt, now),
    isExempt: provider.mode === "test",
    nextCheckAt: open ? null : control.nextCheckAt,
    open: open ? viewOf(open) : null,
    checks: checks.map(viewOf),
  };
}
