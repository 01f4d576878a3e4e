import { endOfDay24 } from "../../../core/time";
import { factAt, factsOf, textOf } from "../../define-regime";
import type { Deadline, FactOf, ResolvedRulebook, SiteFacts, Verdict } from "../../define-regime";
import { finding, restsOn, verdict, type Finding } from "../../finding";
import { REGIME_ID } from "../identity";
import { PROCUREMENT } from "../procurement";
import { BADGE_END, badgeEnd, EARLIEST_ZONE, isHeld } from "./badge-end";

type Profile = FactOf<"site.platforms">["value"]["platforms"][number];

/** What follows from a site's standing on procurement platforms. */
export interface OnPlatforms {
  verdicts: Verdict[];
  deadlines: Deadline[];
  moments: Date[];
}

interface Seen {
  profiles: readonly Profile[];
  connected: readonly Profile[];
  isCertified: boolean;
  grantedAt: string | null;
}

const namesOf = (profiles: readonly Profile[]): string[] =>
  profiles.map(({ platform }) => PROCUREMENT.platforms.find(({ id }) => id === platform)?.name ?? platform);

// No number of ranks or visits is known to anybody: what is said is that the site is at risk, no more (TM-09).
function judgeTraffic({ connected, isCertified }: Seen): Finding {
  if (connected.length === 0) return finding("not_applicable", "platforms_none");
  return isCertified
    ? finding("pass", "traffic_certified", { platforms: namesOf(connected) })
    : finding("marginal", "traffic_at_risk", { platforms: namesOf(connected) });
}

function judgeProfiles({ connected }: Seen): Finding {
  if (connected.length === 0) return finding("not_applicable", "platforms_none");
  const open = connected.filter(({ state }) => state !== "confirmed");
  return open.length > 0
    ? finding("marginal", "profiles_unconfirmed", { platforms: namesOf(open) })
    : finding("pass", "profiles_confirmed", { platforms: namesOf(connected) });
}

function judgeAdvice({ profiles, connected }: Seen): Finding {
  if (profiles.length === 0 || connected.length > 0) return finding("not_applicable", "advice_none");
  const shown = profiles.flatMap(({ distributor }) => distributor ?? []);
  return shown.length > 0
    ? finding("pass", "advice_shown_with", { distributors: [...new Set(shown)] })
    : finding("marginal", "advice_hold_back");
}

/** When certification and all profiles were there; null while one of them is not. */
function metAt(bound: readonly Profile[], grantedAt: string | null): string | null {
  const done = [grantedAt, ...bound.map(({ firstConfirmedAt }) => firstConfirmedAt)];
  const known = done.flatMap((at) => (at === null ? [] : [new Date(at).getTime()]));
  return known.length < done.length ? null : new Date(Math.max(...known)).toISOString();
}

function stateOf(met: string | null, dueAt: Date, asOf: Date): Deadline["state"] {
  if (met !== null) return new Date(met) <= dueAt ? "met" : "met_late";
  return dueAt <= asOf ? "missed" : "upcoming";
}

const OF_STATE = {
  met: ["pass", "profile_deadline_met"],
  met_late: ["marginal", "profile_deadline_late"],
  missed: ["fail", "profile_deadline_missed"],
  upcoming: ["marginal", "profile_deadline_ahead"],
  unknown: ["unknown", "profile_deadline_ahead"],
} as const;

/**
 * Before the third quarter, for those who were connected by then (TM-28): certified, and every profile updated. What
 * was not done by then stays missed, whatever is done later.
 */
function deadlineOf(seen: Seen, rulebook: ResolvedRulebook, asOf: Date, facts: readonly { id: string }[]) {
  const lastDay = textOf(rulebook, "TM-28");
  const bound = seen.connected.filter(({ connectedOn }) => connectedOn === null || connectedOn <= lastDay);
  const rests = restsOn(rulebook, ["TM-28"], ["TM-901"], facts);
  if (bound.length === 0) {
    const found = finding("not_applicable", "platforms_none");
    return { verdict: verdict("TM-28", found, rests), deadlines: [] };
  }
  const zone = rulebook.assumption("TM-901") === "refuted" ? EARLIEST_ZONE : textOf(rulebook, "TM-901");
  const dueAt = endOfDay24(lastDay, zone);
  const met = metAt(bound, seen.grantedAt);
  const state = stateOf(met, dueAt, asOf);
  const [outcome, message] = OF_STATE[state];
  const params = { dueAt: dueAt.toISOString(), platforms: namesOf(bound) };
  const deadline: Deadline = {
    ...{ code: "TM-28", key: "", message: "deadline_profiles", params: { platforms: params.platforms } },
    ...{ dueAt: params.dueAt, zone, state, metAt: met, party: "exporter", restsOn: rests },
    readings: [{ reading: "before_quarter", dueAt: params.dueAt, zone }],
  };
  return { verdict: verdict("TM-28", finding(outcome, message, params), rests), deadlines: [deadline] };
}

/** How the site stands where buyers look for suppliers (TM-08, TM-09, TM-28, TM-29). */
export function judgePlatforms(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): OnPlatforms {
  const own = site.facts.filter(
    ({ kind, value }) =>
      (kind !== "site.platforms" && kind !== "site.certification") ||
      ("regime" in value && value.regime === REGIME_ID),
  );
  const platforms = factAt(own, "site.platforms", site.siteId, asOf);
  const badge = factAt(own, "site.certification", site.siteId, asOf);
  const { expiresOn = null, grantedAt = null } = badge?.value ?? {};
  const profiles = platforms?.value.platforms ?? [];
  const seen: Seen = {
    profiles,
    connected: profiles.filter(({ connection }) => connection === "connected"),
    isCertified:
      badge !== null && isHeld(badge) && (expiresOn === null || badgeEnd(expiresOn, rulebook) > asOf),
    grantedAt,
  };
  const facts = [platforms, badge].flatMap((fact) => fact ?? []);
  const due = deadlineOf(seen, rulebook, asOf, facts);
  const rests = (code: string, assumptions: readonly string[] = []) =>
    restsOn(rulebook, [code], assumptions, facts);
  return {
    verdicts: [
      verdict("TM-08", judgeProfiles(seen), rests("TM-08")),
      verdict("TM-09", judgeTraffic(seen), rests("TM-09", expiresOn === null ? [] : [BADGE_END])),
      due.verdict,
      verdict("TM-29", judgeAdvice(seen), rests("TM-29")),
    ],
    deadlines: due.deadlines,
    moments: [
      ...due.deadlines.map(({ dueAt }) => new Date(dueAt)),
      ...factsOf(own, "site.platforms").flatMap(({ validFrom }) => validFrom ?? []),
    ],
  };
}
