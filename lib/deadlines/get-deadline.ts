import { z } from "zod";
import { StoredResult } from "@/lib/assessments";
import type { Call, Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import type { DeadlineState } from "@/lib/regimes";
import { contentOf } from "./stated-deadlines";
import { earliestOf } from "./earliest-of";
import { isOpen, nextRung } from "./ladder";
import { mostUrgent, readState } from "./read-state";

const SITES_SHOWN = 200;

const Readings = z.array(z.object({ reading: z.string(), dueAt: z.coerce.date(), zone: z.string() }));
const Params = z.record(z.string(), z.unknown());

export interface DeadlineView {
  deadlineId: string;
  regime: string;
  code: string;
  message: string;
  params: Record<string, unknown>;
  party: string;
  dueAt: Date;
  zone: string;
  readings: { reading: string; dueAt: Date; zone: string }[];
  state: DeadlineState;
  knownFrom: Date;
  endedAt: Date | null;
  /** When people are told next; null where nobody is any more. */
  nextRung: { rung: string; at: Date } | null;
  sites: {
    slug: string;
    name: string;
    clientName: string;
    clientSlug: string;
    state: DeadlineState;
    metAt: Date | null;
  }[];
  siteCount: number;
  /** Codes of the rules and assumptions it rests on. */
  restsOn: { rules: string[]; assumptions: string[] };
}

interface Found {
  id: string;
  regime: string;
  code: string;
  message: string;
  params: unknown;
  party: string;
  zone: string;
  readings: unknown;
  dueAt: Date;
}

/** What the deadline rests on, as the assessment in force of one of its sites has it. */
async function restsOn(tx: Tx, ctx: Ctx, deadline: Found, siteId: string | undefined) {
  const none = { rules: [deadline.code], assumptions: [] };
  if (siteId === undefined) return none;
  const row = await tx.assessment.findFirst({
    where: { providerId: ctx.providerId, siteId, regime: deadline.regime, knownTo: null },
    select: { result: true },
  });
  const stated = row ? StoredResult.parse(row.result).deadlines : [];
  const same = stated.find((one) => one.code === deadline.code && contentOf(one) === contentOf(deadline));
  return same ? { rules: same.restsOn.rules, assumptions: same.restsOn.assumptions } : none;
}

/** One deadline with what it may mean, the sites it concerns among those the caller sees, and what it rests on. */
export async function getDeadline({ ctx, input }: Call<{ deadlineId: string }>): Promise<DeadlineView> {
  requirePermission(ctx, "deadline:read");
  const id = z.uuid().safeParse(input.deadlineId);
  if (!id.success) throw notFound("deadline");
  return withTenant(ctx, async (tx) => {
    const { providerId } = ctx;
    const row = await tx.deadline.findUnique({
      where: { providerId_id: { providerId, id: id.data } },
      include: {
        sites: {
          include: { site: { include: { client: true } } },
          orderBy: [{ siteId: "asc" }],
          take: SITES_SHOWN,
        },
      },
    });
    if (!row) throw notFound("deadline");
    const siteCount = await tx.deadlineSite.count({ where: { providerId, deadlineId: row.id } });
    const state = mostUrgent(row.sites.map((one) => one.state)) ?? readState(row.state);
    const { dueAt, zone, endedAt } = row;
    const laddered = { dueAt, earliestAt: earliestOf(row), zone, state };
    return {
      deadlineId: row.id,
      regime: row.regime,
      code: row.code,
      message: row.message,
      params: Params.parse(row.params),
      party: row.party,
      dueAt,
      zone,
      readings: Readings.parse(row.readings),
      state,
      knownFrom: row.knownFrom,
      endedAt,
      nextRung: endedAt === null && isOpen(state) ? nextRung(laddered, ctx.now) : null,
      sites: row.sites.map(({ site, ...link }) => ({
        slug: site.slug,
        name: site.name,
        clientName: site.client.name,
        clientSlug: site.client.slug,
        state: readState(link.state),
        metAt: link.metAt,
      })),
      siteCount,
      restsOn: await restsOn(tx, ctx, row, row.sites[0]?.siteId),
    };
  });
}
