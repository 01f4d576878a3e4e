import {
  compareReport,
  countedOf,
  successOf,
  timeoutsOf,
  worstOf,
  type FactOf,
  type PaymentLimits,
  type PaymentShare,
  type ResolvedRulebook,
  type ReportStanding,
  type Verdict,
} from "../../define-regime";
import { finding, restsOn, verdict, type Finding } from "../../finding";
import { paymentLimits } from "../payments";
import type { AuditView } from "../site-view";

type Payments = FactOf<"site.payments">["value"];
type Path = Payments["paths"][number];

const percent = (share: number): number => Math.round(share * 1_000) / 10;

function judgeShare(
  payments: Payments,
  message: string,
  limit: number,
  limits: PaymentLimits,
  shareOf: (path: Path) => PaymentShare,
): Finding {
  const worst = worstOf(payments.paths, shareOf);
  if (!worst) return finding("unknown", "payment_not_measured");
  const { way: path, share } = worst;
  if (share.standing === "too_few") {
    const most = Math.max(...payments.paths.map(countedOf));
    const params = { paths: payments.paths.length, probes: most, least: limits.probesLeast };
    return finding("unknown", "payment_too_few", params);
  }
  return finding(share.standing, message, {
    ...{ gateway: path.gateway, country: path.country, probes: share.of, limit: percent(limit) },
    ...{ rate: percent(share.share), low: percent(share.low), high: percent(share.high) },
  });
}

/** The share of probes that came to the gateway's page (TM-07): the worst way counts. */
export function judgeSuccess(payments: Payments, limits: PaymentLimits): Finding {
  const limit = limits.successLeast;
  return judgeShare(payments, "payment_success", limit, limits, (path) => successOf(path, limits));
}

/** How often probes timed out (TM-22): the worst way counts. */
export function judgeTimeouts(payments: Payments, limits: PaymentLimits): Finding {
  const limit = limits.timeoutsMost;
  return judgeShare(payments, "payment_timeouts", limit, limits, (path) => timeoutsOf(path, limits));
}

/** Whether gateways' own reports hold against our probes of the same days (TM-16); none is no contradiction. */
export function judgeReports(payments: Payments, limits: PaymentLimits): Finding {
  if (payments.reports.length === 0) return finding("unknown", "reports_none");
  const standings = payments.reports.map(({ success, own }) => compareReport(success, own, limits));
  const counted = (...of: ReportStanding[]): number => standings.filter((one) => of.includes(one)).length;
  const params = {
    ...{ reports: standings.length, consistent: counted("consistent"), more: counted("claims_more") },
    ...{ less: counted("claims_less"), untold: counted("too_few", "no_probes") },
  };
  if (params.more > 0) return finding("fail", "reports_contradicted", params);
  if (params.less > 0) return finding("marginal", "reports_contradicted", params);
  if (params.consistent === 0) return finding("unknown", "reports_untold", params);
  return finding("pass", "reports_hold", params);
}

const JUDGED = [
  { code: "TM-07", assumptions: ["TM-940", "TM-941"], judge: judgeSuccess },
  { code: "TM-16", assumptions: [], judge: judgeReports },
  { code: "TM-22", assumptions: ["TM-940", "TM-942"], judge: judgeTimeouts },
] as const;
const SHARED = ["TM-943", "TM-944", "TM-945"];

/** What is said of payment redirects, whatever an audit says: they are probed apart from it. */
export function judgePayments(
  { payments, paymentsUntil, asOf, audit }: AuditView,
  rulebook: ResolvedRulebook,
): { code: string; found: Finding }[] {
  const limits = paymentLimits(rulebook);
  return JUDGED.map(({ code, judge }) => {
    if (!payments) {
      const none = code === "TM-16" ? "reports_none" : "payment_not_measured";
      return {
        code,
        found: audit ? finding("unknown", none) : finding("not_applicable", "audit_none"),
      };
    }
    if (rulebook.assumption("TM-945") === "refuted")
      return { code, found: finding("unknown", "payment_place_refuted") };
    if (code !== "TM-16" && paymentsUntil !== null && paymentsUntil <= asOf)
      return { code, found: finding("unknown", "payment_stale", { days: limits.days }) };
    return { code, found: judge(payments.value, limits) };
  });
}

/** The verdicts on payment redirects and gateways' reports (TM-07, TM-16, TM-22). */
export function paymentVerdicts(view: AuditView, rulebook: ResolvedRulebook): Verdict[] {
  const found = new Map(judgePayments(view, rulebook).map((each) => [each.code, each.found]));
  return JUDGED.map(({ code, assumptions }) =>
    verdict(
      code,
      found.get(code) ?? finding("unknown", "payment_not_measured"),
      restsOn(rulebook, [code], [...assumptions, ...SHARED], [view.payments]),
    ),
  );
}
