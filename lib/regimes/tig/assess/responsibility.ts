import type {
  FactOf,
  Obligation,
  Params,
  ResolvedRulebook,
  SigningParty,
  Verdict,
} from "../../define-regime";
import { RESPONSIBILITIES } from "../responsibilities";
import type { SiteView } from "../site-view";
import { finding, restsOn, verdict } from "../../finding";

const { code, assumption, hash } = RESPONSIBILITIES;

type SignOff = FactOf<"sign_off.act">;

/** Somebody who has not signed the present matrix; a contracted LSP is named. */
interface Missing {
  party: SigningParty;
  company: string | null;
}

const TO_DO: Record<SigningParty, string> = {
  exporter: "todo_sign_exporter",
  provider: "todo_sign_provider",
  lsp: "todo_sign_lsp",
};

function missingOf(view: SiteView, signed: readonly SignOff[]): Missing[] {
  const has = (party: SigningParty, companyId: string | null) =>
    signed.some(
      ({ value }) => value.party === party && (companyId === null || value.companyId === companyId),
    );
  const missing: Missing[] = (["exporter", "provider"] as const).flatMap((party) =>
    has(party, null) ? [] : [{ party, company: null }],
  );
  const companies = new Map(
    view.holdings.flatMap(({ certificate, company }) =>
      certificate === null
        ? []
        : [[certificate.value.companyId, company?.value.name ?? certificate.value.number] as const],
    ),
  );
  if (companies.size === 0) return [...missing, { party: "lsp", company: null }];
  for (const [companyId, company] of companies)
    if (!has("lsp", companyId)) missing.push({ party: "lsp", company });
  return missing;
}

/**
 * Whether exporter, provider and every contracted LSP have signed the present matrix (TIG-05), and who has not. One
 * that is missing leaves it unknown who takes which duty, never in order.
 */
export function assessResponsibility(
  view: SiteView,
  rulebook: ResolvedRulebook,
): { verdict: Verdict; obligations: Obligation[] } {
  const signed = view.signOffs.filter(({ value }) => value.matrix === hash);
  const contracts = view.holdings.map(({ contract }) => contract);
  const rests = restsOn(rulebook, [code], [assumption], [view.profile, ...contracts, ...signed]);
  if (rulebook.assumption(assumption) === "refuted") {
    const found = finding("unknown", "responsibility_not_relied_on");
    const toDo = { code, message: "todo_settle_matrix", params: {}, party: "provider" as const };
    return { verdict: verdict(code, found, rests), obligations: [{ ...toDo, restsOn: rests }] };
  }
  const missing = missingOf(view, signed);
  if (missing.length === 0)
    return { verdict: verdict(code, finding("pass", "responsibility_signed"), rests), obligations: [] };
  const parties = [...new Set(missing.map(({ party }) => party))];
  const noLsp = missing.some(({ party, company }) => party === "lsp" && company === null);
  const obligations = missing.flatMap(({ party, company }): Obligation[] => {
    // Nobody can sign as an LSP while there is none; that one is missing is said by TIG-16.
    if (party === "lsp" && company === null) return [];
    const params: Params = company === null ? {} : { company };
    return [{ code, message: TO_DO[party], params, party, restsOn: rests }];
  });
  const message = noLsp ? "responsibility_no_lsp" : "responsibility_unsigned";
  return { verdict: verdict(code, finding("unknown", message, { parties }), rests), obligations };
}
