import { z } from "zod";
import type { AuditReport } from "./audit-report";
import { isFindingCode, type FindingCode } from "./finding-words";

const count = z.number().int().nonnegative();
const Counts = z.record(z.string(), count);
const Both = z.object({ en: z.string(), zh: z.string() });
const Span = z
  .object({ text: z.string(), path: z.string(), start: z.number().optional() })
  .transform(({ start, ...span }) => (start === undefined ? span : { ...span, start }));
const Outcome = z.enum(["pass", "marginal", "fail", "blocked", "unknown"]);
const Why = z.enum([
  ...["blocked", "robots", "too_slow", "server_error", "unreachable", "refused"],
  ...["too_many_redirects", "elsewhere", "too_deep", "needs_browser", "limit"],
] as const);

const Finding = z.object({
  code: z.custom<FindingCode>((value) => typeof value === "string" && isFindingCode(value)),
  outcome: z.enum([
    ...["deviating", "missing", "untranslated", "not_comparable", "disagreeing"],
    ...["marginal", "fail", "blocked", "unknown"],
  ] as const),
  group: z.string(),
  subject: z.string(),
  params: z.record(z.string(), z.string()),
  places: z.array(z.object({ url: z.string(), language: z.string().nullable(), span: Span.nullable() })),
  id: z.string(),
  text: Both,
});

const Indicator = z.object({
  code: z.enum([
    ...["content_consistency", "parameter_consistency", "parameter_authenticity"],
    ...["certificate_validity", "payment_redirects"],
  ] as const),
  outcome: Outcome,
  value: z.number().nullable(),
  unit: z.literal("share"),
  measured: count,
  of: count,
  method: Both,
  findings: z.array(Finding),
});

const Pair = z.object({
  languages: z.string(),
  ...{ equal: count, deviating: count, missing: count, untranslated: count, not_comparable: count },
  rate: z.number().nullable(),
  coverage: z.number().nullable(),
});

const Sample = z.object({
  ms: z.number(),
  status: z.number().nullable(),
  why: Why.nullable(),
  code: z.string().nullable(),
  isWall: z.boolean(),
  hops: z.array(z.object({ url: z.string(), status: z.number() })),
  url: z.string(),
});

const Certificate = z.object({
  outcome: Outcome,
  reason: z.enum([
    ...["in_time", "slowest_late", "slow", "dead", "expired", "mismatched", "wall", "name_unknown"],
    ...["no_answer", "server_error", "refused", "few_samples"],
  ] as const),
  medianMs: z.number().nullable(),
  slowestMs: z.number().nullable(),
  mention: z.object({
    scheme: z.string(),
    number: z.string().nullable(),
    until: z.string().nullable(),
    link: z.string().nullable(),
    span: Span,
  }),
  page: z.string(),
  link: z.string(),
  issuer: z.string().nullable(),
  limitMs: z.number(),
  samples: z.array(Sample),
});

/** A report as it was kept, read again: by this version of what it is made of, or not at all. */
export const KeptReport: z.ZodType<AuditReport> = z.object({
  engine: z.string(),
  url: z.string(),
  aliases: z.record(z.string(), z.string()),
  startedAt: z.string(),
  endedAt: z.string(),
  pages: z.object({
    ...{ read: count, unchanged: count, gone: count, unseen: count, cut: count },
    ...{ groups: count, alignedGroups: count, alignedBy: Counts },
  }),
  // Reports from before pages were read in a browser say nothing of it.
  browser: z
    .object({
      ...{ needed: count, rendered: count },
      isSandboxed: z.boolean().nullable(),
      urls: z.array(z.string()),
    })
    .default({ needed: 0, rendered: 0, isSandboxed: null, urls: [] }),
  languages: z.array(z.object({ language: z.string(), pages: count, aligned: count })),
  products: z.array(
    z.object({
      title: z.string(),
      group: z.string(),
      models: z.array(z.string()),
      urls: z.record(z.string(), z.string()),
      pairs: z.array(Pair),
    }),
  ),
  pairs: z.array(Pair),
  indicators: z.array(Indicator),
  certificates: z.array(Certificate),
  notSeen: z.array(z.object({ url: z.string(), why: Why, code: z.string(), detail: z.string() })),
  seen: z.array(z.string()),
  notSeenCounts: Counts,
  leftOut: z.record(z.string(), z.object({ count, example: z.string() })),
  stop: z.enum(["pages", "time", "unresponsive", "ended"]).nullable(),
  counterpartsUnknown: count,
  findingsDropped: count,
  disclosed: z.string(),
  measured: z.string(),
});
