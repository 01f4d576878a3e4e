import { defineMatrix } from "../define-regime";
import type { Duty, DutyPart, SigningParty } from "../define-regime";
import { dutyTexts as en } from "./messages/en-duties";
import { dutyTexts as zh } from "./messages/zh-duties";

type Parts = [exporter: DutyPart | null, provider: DutyPart | null, lsp: DutyPart | null];

function duty(
  code: string,
  [exporter, provider, lsp]: Parts,
  rules: readonly string[],
  stated: readonly SigningParty[] = [],
): Duty {
  return { code, parts: { exporter, provider, lsp }, rules, stated };
}

/**
 * Who does what about a site (TIG-05). The document makes the exporter answer jointly for the interface's deployment
 * and the LSP's qualifications, and the provider file; how the rest is divided is our assumption (TIG-917).
 */
export const RESPONSIBILITIES = defineMatrix(
  {
    code: "TIG-05",
    assumption: "TIG-917",
    duties: [
      duty("interface_deployed", ["answers", "does", null], ["TIG-01", "TIG-05"], ["exporter"]),
      duty("answers_kept", ["told", "does", null], ["TIG-01", "TIG-02", "TIG-20"]),
      duty("interface_filed", ["answers", "does", null], ["TIG-03", "TIG-11", "TIG-19"], ["provider"]),
      duty("scope_said", ["does", "told", null], ["TIG-14", "TIG-15"]),
      duty("lsp_contracted", ["does", "told", "told"], ["TIG-05", "TIG-23"], ["exporter"]),
      duty("certificate_kept", ["answers", "told", "does"], ["TIG-05", "TIG-16", "TIG-18"], ["exporter"]),
      duty("registry_kept", ["answers", "told", "does"], ["TIG-05", "TIG-17"], ["exporter"]),
      duty("registry_checked", ["told", "does", "told"], ["TIG-17"]),
      duty("documents_marked", ["does", "answers", "told"], ["TIG-10", "TIG-12"]),
      duty("changes_told", ["told", "told", "does"], ["TIG-07", "TIG-17"]),
    ],
  },
  { en, zh },
);
