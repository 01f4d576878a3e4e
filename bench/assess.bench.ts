import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { keepHeapSmall } from "@/lib/core/keep-heap-small";
import { createDecision } from "@/lib/decisions";
import { closeDeployment, openDeployment } from "@/lib/deployment";
import { fanOutReference } from "@/lib/fan-out";
import { createFiling } from "@/lib/filings";
import { ingestCallback } from "@/lib/references";
import { refreshDueSites } from "@/lib/schedules";
import { markAllSitesDue } from "@/lib/standing";
import { signedCallback } from "@/test/callback";
import { createSignOff } from "@/lib/sign-offs";
import { makeMember, makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { signatureOf } from "@/test/signature";
import { cloneSites } from "./clone-sites";
import { printLine } from "./print-line";

const SITES = 10_000;
const MEGABYTES_MAX = 400;
/** The regime whose assumption is decided on; a site is assessed under the others as well. */
const DECIDED = "tig";

interface Tally {
  outcome: string;
  overlayIds: string[];
  sites: number;
}

async function tally(ctx: Ctx): Promise<Tally[]> {
  const groups = await withTenant(ctx, (tx) =>
    tx.assessment.groupBy({
      by: ["outcome", "overlayIds"],
      where: { knownTo: null, regime: DECIDED },
      _count: true,
    }),
  );
  return groups.map(({ outcome, overlayIds, _count }) => ({ outcome, overlayIds, sites: _count }));
}

async function signAll(provider: MadeProvider, made: MadeSite): Promise<void> {
  for (const party of ["exporter", "provider", "lsp"] as const) {
    const role = party === "exporter" ? "exporter" : "owner";
    const clients = party === "exporter" ? [made.clientId] : [];
    const { personId } = await makeMember(provider, role, clients);
    const actor = { kind: "member", personId, membershipId: personId } as const;
    const ctx = { ...provider.member(role, role === "owner" ? undefined : clients), actor };
    await createSignOff({ ctx, input: signatureOf(made, party) });
  }
}

async function makeSites(provider: MadeProvider): Promise<void> {
  const made = await makeSite(provider);
  const now = systemNow();
  const { headers, body } = signedCallback(made.number, "active");
  await ingestCallback({ counterpart: "lsp-registry", headers, body, now });
  await fanOutReference("lsp-registry", made.number, now, "bench");
  const filing = { siteId: null, regime: "tig", state: "accepted" as const, reference: "DTCP-1" };
  const filed = { submittedAt: "2026-05-18T08:00:00Z", decidedAt: "2026-05-19T02:00:00Z" };
  await createFiling({ ctx: provider.ctx(), input: { ...filing, ...filed } });
  await signAll(provider, made);
  await cloneSites(provider.ctx(), made, { sites: SITES - 1, clients: SITES / 4, certificates: SITES / 50 });
  await withTenant(provider.ctx(), (tx) => markAllSitesDue(tx, provider.ctx(), "bench"));
}

async function refreshAll(): Promise<number> {
  const started = performance.now();
  const done = await refreshDueSites(systemNow, "bench");
  if (done < SITES) throw new Error(`${done} of ${SITES} sites were assessed.`);
  return (performance.now() - started) / 1_000;
}

/**
 * One provider with 10,000 sites, all in order, refutes an assumption that every one of them rests on: each is
 * assessed again, changes its outcome and signs its answers anew. Sites a second, and the highest memory of this
 * process, which is set up as a worker is.
 */
export async function run(): Promise<void> {
  keepHeapSmall();
  try {
    await openDeployment(systemNow());
    const provider = await makeProvider();
    await makeSites(provider);
    await refreshAll();
    const [before, ...others] = await tally(provider.ctx());
    if (before?.sites !== SITES || others.length > 0) throw new Error("The sites were to be alike at first.");
    const input = {
      kind: "assumption" as const,
      regime: DECIDED,
      code: "TIG-905",
      choice: "refuted" as const,
      reason: "The registry is read in another way now.",
    };
    const { overlayId } = await createDecision({ ctx: provider.member("owner"), input });
    const seconds = await refreshAll();
    const after = await tally(provider.ctx());
    const [only] = after;
    const changed =
      only?.sites === SITES && only.outcome === "unknown" && only.overlayIds.join() === overlayId;
    if (!changed || before.outcome === "unknown") {
      throw new Error(
        `The outcomes are not what the decision makes them: ${JSON.stringify({ before, after })}`,
      );
    }
    printLine({ name: "assess.sites", value: SITES / seconds, unit: "sites/s" });
    const megabytes = process.resourceUsage().maxRSS / 1_024;
    printLine({ name: "assess.peak-memory", value: megabytes, unit: "MB", limit: MEGABYTES_MAX });
  } finally {
    await closeDeployment();
  }
}
