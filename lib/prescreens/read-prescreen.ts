import { parse as parseCsv } from "csv-parse/sync";
import { z } from "zod";
import type { CertificationPlan } from "@/lib/regimes";

/** One indicator as an outside result names it. */
export interface ScreenedIndicator {
  /** The rule that it is an indicator of; null where it is none that any document names. */
  rule: string | null;
  name: string;
  outcome: "pass" | "marginal" | "fail" | "unknown";
  note: string | null;
}

const INDICATORS_MOST = 200;

/** Words that outside tools use for an outcome. What is none of them is no outcome that we know. */
const OUTCOMES = new Map<string, ScreenedIndicator["outcome"]>([
  ...["pass", "passed", "ok", "yes", "true", "通过", "合格"].map((word) => [word, "pass"] as const),
  ...["marginal", "warning", "warn", "partial", "临界"].map((word) => [word, "marginal"] as const),
  ...["fail", "failed", "no", "false", "不通过", "未通过", "不合格"].map((word) => [word, "fail"] as const),
  ...["unknown", "untested", "n/a", "", "未知", "未测"].map((word) => [word, "unknown"] as const),
]);

const Row = z.looseObject({
  indicator: z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1).max(200)),
  outcome: z.union([z.string(), z.boolean(), z.null()]).transform((said) => String(said ?? "").trim()),
  note: z.string().trim().max(1_000).nullish(),
});
const Rows = z.array(Row).min(1).max(INDICATORS_MOST);
const Document = z.union([Rows, z.looseObject({ indicators: Rows }).transform((whole) => whole.indicators)]);

/** Why a result cannot be read: a code, and where. */
export class UnreadableResult extends Error {
  constructor(
    readonly reason: "not_read" | "outcome_unknown" | "named_twice",
    readonly where: string,
  ) {
    super(reason);
  }
}

function rowsOf(text: string): z.infer<typeof Rows> {
  try {
    if (/^[[{]/.test(text)) return Document.parse(JSON.parse(text));
    const columns = (head: string[]) => head.map((name) => name.trim().toLowerCase());
    const rows: unknown = parseCsv(text, { bom: true, columns, trim: true, skip_empty_lines: true });
    return Rows.parse(rows);
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : null;
    throw new UnreadableResult("not_read", issue ? issue.path.map(String).join("/") : "");
  }
}

const folded = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * Reads an outside result: a JSON list of `{indicator, outcome, note}`, alone or under `indicators`, or CSV with those
 * heads. An indicator is known by the rule's code or by a name that the regime's folder has; any other is kept by its
 * name and belongs to no rule. Throws `UnreadableResult` where something cannot be told or is said twice.
 */
export function readPrescreen(text: string, plan: CertificationPlan): ScreenedIndicator[] {
  const ruleOf = (name: string): string | null =>
    plan.indicators.find(({ rule, names }) => folded(rule) === name || names.includes(name))?.rule ?? null;
  const seen = new Set<string>();
  return rowsOf(text).map(({ indicator: name, outcome: said, note }) => {
    const outcome = OUTCOMES.get(said.toLowerCase());
    if (!outcome) throw new UnreadableResult("outcome_unknown", name);
    const rule = ruleOf(folded(name));
    const key = rule ?? folded(name);
    if (seen.has(key)) throw new UnreadableResult("named_twice", name);
    seen.add(key);
    return { rule, name, outcome, note: note ? note : null };
  });
}
