import {
  AuditError,
  auditSite,
  type AuditInput,
  type AuditProgress,
  type AuditReport,
  type RunJournal,
} from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { log } from "@/lib/core/log";
import type { RenderPage } from "@/lib/crawl";
import { findRegime, type AuditPlan } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";
import type { AuditFailure } from "./audit-result";

const LIMITS = {
  concurrency: 4,
  pauseMs: 100,
  delayMostMs: 10_000,
  bytesMax: 5 * 1024 * 1024,
  hopsMax: 5,
  pageMs: 15_000,
};
const SPREAD_MS = 2_000;

type Numbers = ReturnType<AuditPlan["limits"]>;

/** What is looked at, and how much of it. */
export interface Sight {
  siteId: string;
  url: string;
  /** Some pages alone. */
  only?: readonly string[];
  pagesMax: number;
  linksMost: number;
  secondsMax: number;
  /** What is not done by then is left out and told as not seen. */
  wholeMs: number;
  /** Reads a page in a browser; without it those that need one are told as not seen. */
  render?: RenderPage | undefined;
  /** What earlier attempts at the same run were answered. */
  journal?: RunJournal | null;
  onProgress: (progress: AuditProgress) => void;
  /** Hears of each page that was read. */
  onPage?: (url: string, language: string | null) => void;
  /** Holds what pages print of products against the site's sources. */
  hold: NonNullable<AuditInput["hold"]>;
  /** What probes of its payment redirects came to, apart from this. */
  payments?: AuditInput["payments"];
  /** Is given the HTML of pages that findings rest on. */
  onCapture?: (url: string, html: string) => Promise<void>;
}

/** The regime's own numbers that a site is measured by, as the provider's rulebook has them; null where it audits none. */
export async function numbersOf(ctx: Ctx, regimeId: string): Promise<Numbers | null> {
  const regime = findRegime(regimeId);
  const plan = regime?.audit;
  if (!plan) return null;
  return withTenant(ctx, async (tx) =>
    plan.limits(await resolveForProvider(tx, ctx.providerId, regime, ctx.now)),
  );
}

/** Reads a live site, or some of its pages, and gives the report, or why there is none. */
export async function lookAtSite(
  open: () => Ctx,
  {
    siteId,
    url,
    only,
    pagesMax,
    linksMost,
    secondsMax,
    wholeMs,
    render,
    journal,
    onProgress,
    onPage,
    hold,
    payments = null,
    onCapture,
  }: Sight,
  { redirectMs, samples, renderedPages, deviationShare, contentShare, failureShare, slots }: Numbers,
): Promise<AuditReport | AuditFailure> {
  try {
    return await auditSite({
      url,
      hold,
      payments,
      ...(only ? { only } : {}),
      ...(journal ? { journal } : {}),
      ...(onCapture ? { onCapture } : {}),
      ...(render ? { browser: { render, pagesMax: renderedPages } } : {}),
      limits: { ...LIMITS, pagesMax, secondsMax, links: { spreadMs: SPREAD_MS, linksMost, samples } },
      // What is counted is judged by the regime's rulebook afterwards; only the limit of time is measured by.
      thresholds: {
        redirectMsMax: redirectMs,
        deviationShareMax: deviationShare,
        contentShareMax: contentShare,
        failureShareMax: failureShare,
        coverageLeast: 0,
      },
      slots,
      now: () => open().now,
      fetch: guardedFetch,
      onProgress,
      ...(onPage ? { onPage } : {}),
      signal: AbortSignal.timeout(wholeMs),
    });
  } catch (error) {
    if (error instanceof AuditError) return { failure: error.code, params: error.params };
    // Whatever a page of somebody else's makes of our reading, the audit ends and says so.
    log().error({ siteId, error: String(error) }, "a site cannot be audited");
    return { failure: "unforeseen", params: {} };
  }
}
