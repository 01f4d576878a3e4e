import { z } from "zod";
import { numberOf } from "../define-regime";
import type { AnswerOperation, AnswerVariant, ResolvedRulebook, SiteFacts } from "../define-regime";
import { hoursAfter } from "../../core/time";
import { viewBadge, type BadgeView } from "./badge-view";

const Instant = z.iso.datetime();

/**
 * What an audit of ours made of a site (TM-02, TM-03). `failing`: something is open; `withheld`: it has been for so long
 * that the badge is not shown (TM-920); `stale`: the audit is too old to rely on (TM-903).
 */
export const AUDIT_STATES = ["withheld", "failing", "unknown", "stale", "audited"] as const;

const SiteAuditAnswer = z.strictObject({
  state: z.enum(AUDIT_STATES),
  auditedAt: Instant.nullable(),
  reliedOnUntil: Instant.nullable(),
  indicators: z
    .strictObject({ measured: z.int(), named: z.int(), counted: z.int() })
    .nullable()
    .describe("How many were measured, of those that are named, of all that are counted"),
  failing: z.int().describe("How many of what is judged fail"),
  failingSince: Instant.nullable(),
  withheldFrom: Instant.nullable(),
  basis: z.literal("own_audit").describe("An audit of the site's provider, never the third party's"),
  isCertified: z.literal(false),
  restsOn: z.strictObject({ rules: z.array(z.string()), assumptions: z.array(z.string()) }),
  thisUpdate: Instant,
  nextUpdate: Instant,
  receipt: z.url().nullable(),
});

type Body = Omit<z.infer<typeof SiteAuditAnswer>, "thisUpdate" | "nextUpdate" | "receipt">;

const KEY = "site";
/** Hours for which an answer is promised at most, as a matter of the wire. */
const PROMISED_HOURS = 24;

const OURS = { basis: "own_audit", isCertified: false } as const;
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function unknownBody(): Record<string, unknown> {
  const body: Body = {
    ...{ state: "unknown", auditedAt: null, reliedOnUntil: null, indicators: null },
    ...{ failing: 0, failingSince: null, withheldFrom: null, ...OURS },
    restsOn: { rules: ["TM-02", "TM-03"], assumptions: [] },
  };
  return { ...body };
}

function bodyOf(view: BadgeView, rulebook: ResolvedRulebook): Record<string, unknown> {
  const { state, auditedAt, reliedOnUntil, measured, named, failing, failingSince, withheldFrom } = view;
  const body: Body = {
    ...{ state, auditedAt: iso(auditedAt), reliedOnUntil: iso(reliedOnUntil) },
    indicators: { measured, named, counted: numberOf(rulebook, "TM-03") },
    ...{ failing: failing.length, failingSince: iso(failingSince), withheldFrom: iso(withheldFrom), ...OURS },
    restsOn: { rules: ["TM-02", "TM-03", ...failing], assumptions: ["TM-903", "TM-920"] },
  };
  return { ...body };
}

// Of a site that was never audited nothing is said at all.
function build(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): AnswerVariant[] {
  const view = viewBadge(site, rulebook, asOf);
  if (!view) return [];
  const ahead = view.changes.filter((moment) => moment > asOf).map((moment) => moment.getTime());
  const nextUpdate = new Date(Math.min(hoursAfter(asOf, PROMISED_HOURS).getTime(), ...ahead));
  return [{ key: KEY, body: bodyOf(view, rulebook), nextUpdate: nextUpdate.toISOString(), references: [] }];
}

/** The public word on a site's last audit. */
export const siteAudit: AnswerOperation = {
  name: "site-audit",
  summary: {
    en: "What the last audit of a site by its provider covered, and whether anything it found is open",
    zh: "查询服务商最近一次审核网站的范围，以及发现的问题是否仍未解决",
  },
  query: z.object({}),
  answer: SiteAuditAnswer,
  jwsType: "site-audit+jwt",
  build,
  select: () => KEY,
  fallbackKey: KEY,
  unknown: unknownBody,
  said: ({ state }) => (typeof state === "string" ? state : "unknown"),
};
