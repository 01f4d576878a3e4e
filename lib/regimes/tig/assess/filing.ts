import type { Deadline, FactOf, ResolvedRulebook, Verdict } from "../../define-regime";
import {
  filingDueAt,
  filingReadings,
  filingZone,
  newcomerDueAt,
  newcomerReadings,
  newcomersHaveOwnClock,
} from "../filing-deadline";
import type { SiteView } from "../site-view";
import { finding, restsOn, underEach, verdict } from "../../finding";
import type { Finding } from "../../finding";
import { expectLabel, judgeSighting } from "./label";

type Filing = FactOf<"filing.state">;

const ASSUMPTIONS = ["TIG-901", "TIG-902", "TIG-911", "TIG-912"] as const;
const DATE_READINGS = ["explicit_date", "hours_from_issue"] as const;
const NEWCOMER_READINGS = ["one_date_for_all", "hours_from_go_live"] as const;

/** The verdicts on filing (TIG-03, TIG-11, TIG-21, TIG-22) and its deadline. */
export function assessFiling(
  view: SiteView,
  rulebook: ResolvedRulebook,
): { verdicts: Verdict[]; deadline: Deadline } {
  const own = furthest(view.filings.filter((filing) => filing.value.siteId !== null));
  const providers = furthest(view.filings.filter((filing) => filing.value.siteId === null));
  const shared = rulebook.assumption("TIG-911") === "refuted" ? null : providers;
  const forSite = own ?? shared;

  const newcomer = newcomerDueAt(view.profile, rulebook);
  const ownClock = newcomer !== null && newcomersHaveOwnClock(rulebook) ? newcomer : null;
  const dated = filingDueAt(rulebook, rulebook.reading("C3").id);
  const dueAt = ownClock ?? dated;
  const context = { rulebook, asOf: view.asOf };

  const byDate = (judge: Judge, filing: Filing | null) =>
    ownClock !== null
      ? []
      : underEach("C3", DATE_READINGS, (reading) => judge(filing, filingDueAt(rulebook, reading), context));
  const byClock =
    newcomer === null
      ? []
      : underEach("C4", NEWCOMER_READINGS, (reading) =>
          judgeStanding(forSite, reading === "hours_from_go_live" ? newcomer : dated, context),
        );
  const siteRests = restsOn(rulebook, ["TIG-03", "TIG-21"], ASSUMPTIONS, [view.profile, forSite]);
  const byProvider = providers ?? own;
  const providerRests = restsOn(rulebook, ["TIG-11"], ASSUMPTIONS, [view.provider, byProvider]);
  const label = labelOf(view, own ?? shared, providers, dueAt, context);
  const underFiler = (reading: string): Finding => judgeProvider(view, byProvider, dueAt, reading, context);

  return {
    verdicts: [
      verdict("TIG-03", judgeStanding(forSite, dueAt, context), siteRests, [
        ...byDate(judgeStanding, forSite),
        ...byClock,
      ]),
      verdict(
        "TIG-11",
        underFiler(rulebook.reading("C5").id),
        providerRests,
        underEach("C5", ["every_service_enterprise", "website_providers_only"], underFiler),
      ),
      verdict(
        "TIG-21",
        ownClock === null
          ? judgeInTime(forSite, dueAt, context)
          : finding("not_applicable", "filing_newcomer"),
        siteRests,
        byDate(judgeInTime, forSite),
      ),
      verdict(
        "TIG-22",
        label,
        restsOn(rulebook, ["TIG-22", "TIG-21"], ASSUMPTIONS, [view.profile, forSite, providers, view.label]),
      ),
    ],
    deadline: filingDeadline(forSite, dueAt, ownClock === null ? null : view.profile, siteRests, context),
  };
}

interface Context {
  rulebook: ResolvedRulebook;
  asOf: Date;
}

const FURTHEST_FIRST = ["submitted", "rejected"] as const;

type Judge = (filing: Filing | null, due: Date, context: Context) => Finding;

/** The filing that counts: the one that got furthest, and of several the one submitted first. */
function furthest(filings: readonly Filing[]): Filing | null {
  const accepted = acceptedFirst(filings);
  if (accepted !== null) return accepted;
  for (const state of FURTHEST_FIRST) {
    const [first] = filings
      .filter((filing) => filing.value.state === state)
      .sort((a, b) => submittedTime(a) - submittedTime(b));
    if (first !== undefined) return first;
  }
  return null;
}

// What was accepted first counts, also once another stands in its place; what is reopened waits to be filed anew.
function acceptedFirst(filings: readonly Filing[]): Filing | null {
  const byTime = filings
    .filter(({ value }) => value.state === "accepted" || value.state === "superseded")
    .sort((a, b) => submittedTime(a) - submittedTime(b));
  const standing = byTime.filter(({ value }) => value.state === "accepted");
  const [first, last] = [byTime[0], standing.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isWhole = standing.some(({ value }) => !value.reopened);
  const reopened = isWhole ? null : last.value.reopened;
  return { ...first, value: { ...first.value, state: "accepted", reopened } };
}

function submittedTime({ value }: Filing): number {
  return value.submittedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(value.submittedAt);
}

/** The moment held against the deadline: submission, or the decision where TIG-912 is refuted. */
function countedAt({ value }: Filing, { rulebook }: Context): string | null {
  return rulebook.assumption("TIG-912") === "refuted" ? value.decidedAt : value.submittedAt;
}

function isInTime(filing: Filing, dueAt: Date, context: Context): boolean | null {
  const at = countedAt(filing, context);
  return at === null ? null : new Date(at) < dueAt;
}

/** Whether the filing is complete (TIG-03): accepted in time passes, accepted late stays marginal. */
function judgeFiling(filing: Filing | null, due: Date, context: Context): Finding {
  const dueAt = due.toISOString();
  if (filing === null) {
    return context.asOf < due
      ? finding("marginal", "filing_due", { dueAt })
      : finding("fail", "filing_missing", { dueAt });
  }
  const { state, submittedAt, decidedAt } = filing.value;
  if (state === "rejected") return finding("fail", "filing_rejected", { dueAt });
  if (submittedAt === null) return finding("unknown", "filing_time_unknown", { dueAt });
  const inTime = isInTime(filing, due, context);
  if (state === "submitted") {
    return finding("blocked", inTime === false ? "filing_pending_late" : "filing_pending", {
      submittedAt,
      dueAt,
    });
  }
  if (inTime === null) return finding("unknown", "filing_time_unknown", { dueAt });
  if (inTime) return finding("pass", "filing_accepted", { submittedAt, dueAt });
  return new Date(submittedAt) < due
    ? finding("marginal", "filing_decided_late", { decidedAt, dueAt })
    : finding("marginal", "filing_accepted_late", { submittedAt, dueAt });
}

/** The same, where what was accepted must describe the interface as it is. */
function judgeStanding(filing: Filing | null, due: Date, context: Context): Finding {
  const found = judgeFiling(filing, due, context);
  const reopened = filing?.value.reopened;
  if (!reopened || filing.value.state !== "accepted") return found;
  return finding("marginal", "filing_reopened", { since: reopened.at });
}

/** Whether it was submitted before the deadline (TIG-21), whatever became of it since. */
function judgeInTime(filing: Filing | null, due: Date, context: Context): Finding {
  const found = judgeFiling(filing, due, context);
  if (filing === null || found.outcome !== "blocked") return found;
  const { submittedAt } = filing.value;
  const dueAt = due.toISOString();
  const inTime = isInTime(filing, due, context);
  if (inTime === null) return found;
  return inTime
    ? finding("pass", "filing_submitted", { submittedAt, dueAt })
    : finding("marginal", "filing_pending_late", { submittedAt, dueAt });
}

function judgeProvider(
  view: SiteView,
  filing: Filing | null,
  dueAt: Date,
  reading: string,
  context: Context,
): Finding {
  const business = view.provider?.value.business;
  if (reading === "website_providers_only" && business !== undefined && business !== "website_builder") {
    return finding("not_applicable", "filing_not_a_website_provider");
  }
  return judgeStanding(filing, dueAt, context);
}

/** The label that is expected of every filing that concerns the site, and what was seen of it. */
function labelOf(
  view: SiteView,
  forSite: Filing | null,
  providers: Filing | null,
  dueAt: Date,
  context: Context,
): Finding {
  const of = (filing: Filing | null) => ({
    found: judgeLabel(filing, dueAt, context),
    isProviders: filing !== null && filing.value.siteId === null,
  });
  const more = providers === null || providers === forSite ? [] : [of(providers)];
  return judgeSighting(expectLabel(of(forSite), more), view.label);
}

/** What buyers may see on the site (TIG-22); how the label goes away is not stated (C4). */
function judgeLabel(filing: Filing | null, dueAt: Date, context: Context): Finding {
  const filed = judgeFiling(filing, dueAt, context);
  if (filed.outcome === "pass") return finding("pass", "label_none");
  if (filed.outcome === "marginal" && filing !== null) return finding("marginal", "label_may_remain");
  if (filed.message === "filing_time_unknown") return finding("unknown", "label_time_unknown");
  if (context.asOf < dueAt) return finding("marginal", "label_threatened", { dueAt: dueAt.toISOString() });
  if (filed.message === "filing_pending") return finding("blocked", "label_undecided");
  return finding("fail", "label_expected");
}

/** Whether the filing's own record leaves open if it was in time: it is there, and its moment is not. */
function isUndated({ value }: Filing, { rulebook }: Context): boolean {
  if (rulebook.assumption("TIG-912") !== "refuted") return value.submittedAt === null;
  return value.state === "accepted" && value.decidedAt === null;
}

function stateOf(filing: Filing | null, due: Date, context: Context): Pick<Deadline, "state" | "metAt"> {
  const metAt = filing && countedAt(filing, context);
  if (metAt !== null) return { state: new Date(metAt) < due ? "met" : "met_late", metAt };
  if (filing !== null && isUndated(filing, context)) return { state: "unknown", metAt };
  return { state: due <= context.asOf ? "missed" : "upcoming", metAt };
}

/** The deadline of the filing: the one of 19 May (TIG-21), or a newcomer's own (TIG-03 under C4). */
function filingDeadline(
  filing: Filing | null,
  due: Date,
  newcomer: SiteView["profile"],
  restsOn: Deadline["restsOn"],
  context: Context,
): Deadline {
  const { rulebook } = context;
  const liveOn = newcomer?.value.liveOn ?? null;
  return {
    code: liveOn === null ? "TIG-21" : "TIG-03",
    key: "",
    message: liveOn === null ? "deadline_filing" : "deadline_newcomer",
    params: {},
    dueAt: due.toISOString(),
    zone: filingZone(rulebook),
    readings: liveOn === null ? filingReadings(rulebook) : newcomerReadings(liveOn, rulebook),
    ...stateOf(filing === null || filing.value.state === "rejected" ? null : filing, due, context),
    party: "provider",
    restsOn,
  };
}
