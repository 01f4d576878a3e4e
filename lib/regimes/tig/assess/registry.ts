import type { Deadline, DeadlineReading, FactValue, ResolvedRulebook, Verdict } from "../../define-regime";
import { textOf } from "../../define-regime";
import { endOfDay24, startOfDate } from "../../../core/time";
import { EARLIEST_ZONE } from "../filing-deadline";
import type { Holding, SiteView } from "../site-view";
import { REGISTRY_ASSUMPTIONS, relianceOn, standingOf } from "../standing";
import { finding, restsOn, verdict, worstOf } from "../../finding";
import type { Finding } from "../../finding";

type RegistryStatus = FactValue<"lsp_certificate.registry">["status"];

/** Whether the certificates are found, in good standing, in the public registry (TIG-17). */
export function assessRegistry(view: SiteView, rulebook: ResolvedRulebook): Verdict {
  const [first, ...rest] = view.holdings.map((holding) => judge(holding, view, rulebook));
  const found =
    first === undefined ? finding("not_applicable", "certificate_none_to_judge") : worstOf([first, ...rest]);
  const facts = view.holdings.flatMap((holding) => [holding.contract, holding.certificate, holding.registry]);
  return verdict("TIG-17", found, restsOn(rulebook, ["TIG-17"], REGISTRY_ASSUMPTIONS, facts));
}

const STANDING: Record<RegistryStatus, { outcome: "pass" | "fail"; message: string }> = {
  active: { outcome: "pass", message: "registry_active" },
  suspended: { outcome: "fail", message: "registry_suspended" },
  expired: { outcome: "fail", message: "registry_expired" },
  revoked: { outcome: "fail", message: "registry_revoked" },
  not_found: { outcome: "fail", message: "registry_not_found" },
};

function judge(holding: Holding, view: SiteView, rulebook: ResolvedRulebook): Finding {
  const { certificate, registry } = holding;
  if (certificate === null) return finding("unknown", "certificate_not_recorded");
  const { number } = certificate.value;
  const reliance = relianceOn(registry, rulebook, view.asOf);
  if (registry === null || reliance.state === "never_checked")
    return finding("unknown", "registry_never_checked", { number });
  const { checkedAt } = registry.value;
  if (reliance.state === "refuted")
    return finding("unknown", "registry_not_relied_on", { number, checkedAt });
  if (reliance.state === "stale") return finding("unknown", "registry_stale", { number, checkedAt });
  const { outcome, message } = STANDING[registry.value.status];
  const said = registry.value.validUntil;
  const recorded = certificate.value.validUntil;
  if (outcome === "pass" && said !== null && recorded !== null && said !== recorded) {
    return finding("marginal", "registry_differs", { number, said, recorded });
  }
  return finding(outcome, message, { number, checkedAt });
}

/** Every instant the last day may end at: whose day it is and whether it still counts are assumed (TIG-908). */
function validityReadings(validUntil: string, rulebook: ResolvedRulebook): DeadlineReading[] {
  const zone = textOf(rulebook, "TIG-908");
  const included = { reading: "last_day_included", dueAt: endOfDay24(validUntil, zone).toISOString(), zone };
  const excluded = { reading: "last_day_excluded", dueAt: startOfDate(validUntil, zone).toISOString(), zone };
  const decided = rulebook.assumption("TIG-908");
  if (decided === "confirmed") return [included];
  if (decided === "refuted") return [excluded, included];
  const earliest = endOfDay24(validUntil, EARLIEST_ZONE).toISOString();
  return [included, { reading: "last_day_included", dueAt: earliest, zone: EARLIEST_ZONE }, excluded];
}

/** The end of each certificate in force, as a deadline its holder must renew before (TIG-16). */
export function certificateDeadlines(view: SiteView, rulebook: ResolvedRulebook): Deadline[] {
  const deadlines = new Map<string, Deadline>();
  for (const holding of view.holdings) {
    const number = holding.certificate?.value.number;
    const { validUntil, endsAt } = standingOf(holding, rulebook, view.asOf);
    if (number === undefined || validUntil === null || endsAt === null) continue;
    deadlines.set(number, {
      code: "TIG-16",
      key: number,
      message: "deadline_certificate",
      params: { number, validUntil },
      dueAt: endsAt.toISOString(),
      zone: textOf(rulebook, "TIG-908"),
      readings: validityReadings(validUntil, rulebook),
      state: view.asOf < endsAt ? "upcoming" : "missed",
      metAt: null,
      party: "lsp",
      restsOn: restsOn(
        rulebook,
        ["TIG-16"],
        ["TIG-908"],
        [holding.contract, holding.certificate, holding.registry],
      ),
    });
  }
  return [...deadlines.values()];
}
