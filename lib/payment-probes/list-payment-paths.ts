import { z } from "zod";
import type { GatewayReport, PaymentConsent, PaymentPath, PaymentProbe } from "@/generated/prisma/client";
import { PROBE_OUTCOMES, PROBE_REASONS, ProbeHop } from "@/lib/chromium";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { dateAfter, dateIn } from "@/lib/core/time";
import {
  compareReport,
  successOf,
  timeoutsOf,
  type PaymentLimits,
  type PaymentShare,
  type ReportStanding,
} from "@/lib/regimes";
import { hasControl } from "@/lib/site-control";
import { countOwn } from "./count-own";
import { countProbes, NO_PROBES, type CountedProbes } from "./count-probes";
import { standingConsent } from "./find-path";
import { GatewayFigure } from "./path-input";
import { ReportError } from "./parse-report";
import { limitsFor } from "./payment-regime";
import { termsIn, type WayTerms } from "./terms";

const Why = z.enum([...PROBE_REASONS, "no_browser", "memory", "refused", "robots"]);

/** What came of a way once, as it is shown. */
export interface ProbeView extends Pick<
  PaymentProbe,
  "id" | "detail" | "ms" | "kept" | "reason" | "finishedAt"
> {
  outcome: (typeof PROBE_OUTCOMES)[number];
  why: z.output<typeof Why>;
  chain: ProbeHop[];
}

/** A consent that stands. */
export type ConsentView = Pick<
  PaymentConsent,
  "id" | "by" | "signerName" | "signerTitle" | "reference" | "createdAt"
>;

/** What a gateway says of some days, beside our own probes of them. */
export interface FigureView extends GatewayFigure {
  own: PaymentShare;
  standing: ReportStanding;
}

export interface ReportView extends Pick<
  GatewayReport,
  "id" | "name" | "mediaType" | "byteCount" | "sha256" | "createdAt"
> {
  figuresBy: "file" | "person" | null;
  figures: FigureView[];
  errors: ReportError[];
}

/** A way to a payment gateway, as it is shown. */
export interface PathView extends WayTerms, Pick<PaymentPath, "id" | "terms" | "isPaused" | "dueAt"> {
  /** `waiting` for its turn, which has come; `probing` now; `planned` for later; or why it is not gone. */
  state: "no_consent" | "paused" | "unproven" | "waiting" | "probing" | "planned";
  consent: ConsentView | null;
  counts: CountedProbes;
  success: PaymentShare;
  timeouts: PaymentShare;
  /** Newest first. */
  probes: ProbeView[];
  reports: ReportView[];
}

/** A site's ways to payment gateways, with what they come to. */
export interface PaymentsView {
  paths: PathView[];
  /** The same for all ways into a country together. */
  countries: { country: string; success: PaymentShare; timeouts: PaymentShare }[];
  limits: PaymentLimits;
  /** Calendar dates that count, both included. */
  from: string;
  to: string;
}

const PROBES_SHOWN = 30;
const Errors = z.array(ReportError);

function stateOf(path: PaymentPath, hasConsent: boolean, isProven: boolean, now: Date): PathView["state"] {
  if (path.claimedAt !== null && path.dueAt !== null && path.dueAt > now) return "probing";
  if (!hasConsent) return "no_consent";
  if (path.isPaused) return "paused";
  if (!isProven) return "unproven";
  return path.dueAt !== null && path.dueAt <= now ? "waiting" : "planned";
}

type Row = PaymentPath & { consents: PaymentConsent[]; probes: PaymentProbe[]; reports: GatewayReport[] };
interface Counted {
  counted: ReadonlyMap<string, CountedProbes>;
  limits: PaymentLimits & { zone: string };
  isProven: boolean;
}

type Told = { row: GatewayReport; figures: GatewayFigure[] };

/** Reports as they are shown, each figure beside our own probes of the same days. */
async function reportsOf(
  tx: Tx,
  ctx: Ctx,
  rows: readonly Row[],
  limits: Counted["limits"],
): Promise<Map<string, ReportView[]>> {
  const read = (row: GatewayReport): Told => {
    return { row, figures: z.array(GatewayFigure).catch([]).parse(row.figures) };
  };
  const told = rows.flatMap(({ gateway, siteId, reports }) =>
    reports.map((row) => ({ ...read(row), gateway, siteId })),
  );
  const asked = told.flatMap(({ gateway, figures }) => figures.map((figure) => ({ ...figure, gateway })));
  const own = await countOwn(tx, ctx, told[0]?.siteId ?? "", asked, limits.zone);
  let at = 0;
  const views = new Map<string, ReportView[]>();
  for (const { row, figures } of told) {
    const { id, name, mediaType, byteCount, sha256, createdAt, figuresBy, errors, pathId } = row;
    const shown = figures.map((figure): FigureView => {
      const seen = own[at] ?? NO_PROBES;
      at += 1;
      const standing = compareReport(figure.success, seen, limits);
      return { ...figure, own: successOf(seen, limits), standing };
    });
    const view: ReportView = {
      ...{ id, name, mediaType, byteCount, sha256, createdAt, figures: shown },
      figuresBy: figuresBy === "file" || figuresBy === "person" ? figuresBy : null,
      errors: Errors.catch([]).parse(errors),
    };
    views.set(pathId, [...(views.get(pathId) ?? []), view]);
  }
  return views;
}

const sumOf = (all: readonly CountedProbes[]) =>
  all.reduce(
    (sum, { arrived, timeout, failed }) => ({
      ...{ arrived: sum.arrived + arrived, timeout: sum.timeout + timeout, failed: sum.failed + failed },
    }),
    { arrived: 0, timeout: 0, failed: 0 },
  );

function viewOf({ now }: Ctx, path: Row, reports: ReportView[], about: Counted): PathView {
  const { counted, limits, isProven } = about;
  const { id, terms, isPaused, dueAt, consents, probes } = path;
  const consent = standingConsent(path, consents);
  const counts = counted.get(id) ?? NO_PROBES;
  return {
    ...{ ...termsIn(path), id, terms, isPaused, dueAt, consent, counts, reports },
    state: stateOf(path, consent !== null, isProven, now),
    ...{ success: successOf(counts, limits), timeouts: timeoutsOf(counts, limits) },
    probes: probes.map(({ outcome, why, chain, ...probe }) => ({
      ...probe,
      why: Why.catch("none").parse(why),
      outcome: z.enum(PROBE_OUTCOMES).parse(outcome),
      chain: z.array(ProbeHop).catch([]).parse(chain),
    })),
  };
}

/** A site's ways to payment gateways with their figures (TM-07, TM-22) and gateways' reports (TM-16), in the order in which they came. */
export async function listPaymentPaths({ ctx, input }: Call<{ siteId: string }>): Promise<PaymentsView> {
  requirePermission(ctx, "site:read");
  const { providerId, now } = ctx;
  const { siteId } = input;
  return withTenant(ctx, async (tx) => {
    const rows = await tx.paymentPath.findMany({
      where: { providerId, siteId, endedAt: null },
      include: {
        consents: true,
        probes: { orderBy: { finishedAt: "desc" }, take: PROBES_SHOWN },
        reports: { where: { endedAt: null }, orderBy: { id: "desc" } },
      },
      orderBy: { id: "asc" },
    });
    const limits = await limitsFor(tx, ctx);
    const to = dateIn(now, limits.zone);
    const from = dateAfter(to, { days: 1 - limits.days });
    const counted = await countProbes(tx, ctx, siteId, { from, to, zone: limits.zone });
    const about = { counted, limits, isProven: await hasControl(tx, ctx, siteId) };
    const reports = await reportsOf(tx, ctx, rows, limits);
    const paths = rows.map((row) => viewOf(ctx, row, reports.get(row.id) ?? [], about));
    const countries = [...new Set(rows.map(({ country }) => country))].map((country) => {
      const all = sumOf(paths.filter((path) => path.country === country).map(({ counts }) => counts));
      return { country, success: successOf(all, limits), timeouts: timeoutsOf(all, limits) };
    });
    return { paths, countries, limits, from, to };
  });
}
