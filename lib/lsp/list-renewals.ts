import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { primaryTag } from "@/lib/core/primary-tag";
import { currentRung } from "@/lib/deadlines";
import { dateAfter, endOfDay24 } from "@/lib/core/time";
import { z } from "zod";
import { CERTIFICATE_ZONE, certificateDay } from "./certificate-regime";
import { lastDay } from "./certificate-event";

/** The ladder of what ends: the moment before the end that has come, the end, or what lies after it. */
export const RENEWAL_RUNGS = [
  "before_30",
  "before_14",
  "before_7",
  "before_3",
  "before_1",
  "due",
  "overdue",
] as const;
export type RenewalRung = (typeof RENEWAL_RUNGS)[number];

export interface Renewal {
  kind: "certificate" | "contract";
  id: string;
  certificateId: string;
  number: string;
  company: string;
  /** The site of a contract; null for a certificate. */
  site: { slug: string; name: string } | null;
  lastDay: string;
  rung: RenewalRung;
  /** Number of the certificate that takes its place; null: nothing is recorded. */
  successor: string | null;
  /** Sites with a contract in force that rest on it, and how many of them have one that goes on. */
  sites: number;
  moved: number;
  /** The deadline that reminds of it, where there is one. */
  deadlineId: string | null;
}

const Numbered = z.object({ number: z.string() });
const ENDED_DAYS = 90;

type Contract = Awaited<ReturnType<typeof read>>["contracts"][number];

async function read(tx: Tx, { providerId, now }: Ctx) {
  const since = dateAfter(certificateDay(now), { days: -ENDED_DAYS });
  const contracts = await tx.lspContract.findMany({
    where: { providerId, OR: [{ endsOn: null }, { endsOn: { gte: since } }] },
    include: {
      site: { select: { slug: true, name: true } },
      certificate: { include: { company: { select: { id: true, name: true } } } },
    },
    orderBy: { id: "asc" },
    take: 20_000,
  });
  const certificates = await tx.lspCertificate.findMany({
    where: { providerId },
    include: { company: { select: { id: true, name: true } } },
    orderBy: { id: "asc" },
    take: 2_000,
  });
  const deadlines = await tx.deadline.findMany({
    where: { providerId, endedAt: null },
    select: { id: true, params: true },
    take: 5_000,
  });
  return { contracts, certificates, deadlines };
}

/** The rung that has come of something that ends with that day; null while none has. */
function rungOf(day: string, now: Date): RenewalRung | null {
  const dueAt = endOfDay24(day, CERTIFICATE_ZONE);
  const found = currentRung({ dueAt, earliestAt: dueAt, zone: CERTIFICATE_ZONE, state: "upcoming" }, now);
  if (!found) return null;
  return RENEWAL_RUNGS.find((known) => found.rung === known || found.rung.startsWith(`${known}_`)) ?? null;
}

function runsPast({ endsOn, certificate }: Contract, day: string): boolean {
  const until = lastDay(certificate);
  return (endsOn === null || endsOn > day) && (until === null || until > day);
}

/** A contract of the same site that goes on after that day, from then at the latest, for all of its languages. */
function successorOf(contract: Contract, contracts: readonly Contract[], day: string): Contract | null {
  const needed = contract.languages.map(primaryTag);
  const others = contracts.filter(
    (one) => one.id !== contract.id && one.siteId === contract.siteId && runsPast(one, day),
  );
  const next = dateAfter(day, { days: 1 });
  return (
    others.find(
      (one) => one.startsOn <= next && needed.every((tag) => one.languages.map(primaryTag).includes(tag)),
    ) ?? null
  );
}

interface Known extends Awaited<ReturnType<typeof read>> {
  today: string;
}

function certificateRenewals({ contracts, certificates, deadlines, today }: Known, now: Date): Renewal[] {
  return certificates.flatMap((row): Renewal[] => {
    const day = lastDay(row);
    const rung = day === null ? null : rungOf(day, now);
    if (day === null || rung === null) return [];
    const resting = contracts.filter(
      ({ certificateId, startsOn, endsOn }) =>
        certificateId === row.id && startsOn <= today && (endsOn === null || endsOn >= today),
    );
    if (rung === "overdue" && resting.length === 0) return [];
    const sites = new Set(resting.map(({ siteId }) => siteId));
    const moved = [...sites].filter((siteId) =>
      resting
        .filter((one) => one.siteId === siteId)
        .every((one) => successorOf(one, contracts, day) !== null),
    );
    const next = certificates.find(
      (one) => one.id !== row.id && one.company.id === row.company.id && (lastDay(one) ?? "") > day,
    );
    const carried = resting.flatMap((one) => successorOf(one, contracts, day) ?? [])[0];
    const reminds = deadlines.find(({ params }) => Numbered.safeParse(params).data?.number === row.number);
    return [
      {
        ...{ kind: "certificate", id: row.id, certificateId: row.id, number: row.number },
        ...{ company: row.company.name, site: null, lastDay: day, rung },
        successor: next?.number ?? carried?.certificate.number ?? null,
        ...{ sites: sites.size, moved: moved.length, deadlineId: reminds?.id ?? null },
      },
    ];
  });
}

function contractRenewals({ contracts }: Known, now: Date): Renewal[] {
  return contracts.flatMap((row): Renewal[] => {
    const day = row.endsOn;
    const rung = day === null ? null : rungOf(day, now);
    if (day === null || rung === null) return [];
    const successor = successorOf(row, contracts, day);
    // What ended and goes on under another contract is done.
    if (successor && (rung === "due" || rung === "overdue")) return [];
    const { id, certificateId, certificate, site } = row;
    return [
      {
        ...{ kind: "contract", id, certificateId, number: certificate.number },
        ...{ company: certificate.company.name, site, lastDay: day, rung },
        successor: successor?.certificate.number ?? null,
        ...{ sites: 1, moved: successor ? 1 : 0, deadlineId: null },
      },
    ];
  });
}

/**
 * Certificates and contracts that end, on the ladder of their deadlines, soonest first: which have a successor on
 * record and which have nothing. A contract that ended stays for ninety days unless another goes on for it.
 */
export async function listRenewals({ ctx }: Call<Record<string, never>>): Promise<Renewal[]> {
  requirePermission(ctx, "lsp:read");
  const { now } = ctx;
  const found = await withTenant(ctx, (tx) => read(tx, ctx));
  const known = { ...found, today: certificateDay(now) };
  return [...certificateRenewals(known, now), ...contractRenewals(known, now)].sort(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || a.id.localeCompare(b.id),
  );
}
