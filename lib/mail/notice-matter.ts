import { z } from "zod";

const instant = z.iso.datetime({ offset: true });
const Params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
const Site = z.object({ name: z.string(), client: z.string(), slug: z.string() });

/** A deadline as a notice tells of it: codes, parameters and instants, never sentences. */
const DeadlineLine = z.object({
  deadlineId: z.string(),
  regime: z.string(),
  message: z.string(),
  params: Params,
  dueAt: instant,
  /** The earliest instant it may mean, where that is before `dueAt`; else null. */
  earliestAt: instant.nullable().default(null),
  zone: z.string(),
  state: z.string(),
  siteCount: z.number(),
});
export type DeadlineLine = z.infer<typeof DeadlineLine>;

const DeadlineMatter = DeadlineLine.extend({
  kind: z.literal("deadline"),
  rung: z.string(),
  /** Who has to act. */
  party: z.string(),
  /** The first few of the sites the reader sees. */
  sites: z.array(Site),
});

const CertificateAlarm = z.object({
  kind: z.literal("certificate_alarm"),
  certificateId: z.string(),
  number: z.string(),
  company: z.string(),
  before: z.string(),
  after: z.string(),
  occurredAt: instant,
  sites: z.array(Site),
  siteCount: z.number(),
});

const Endpoint = z.object({
  endpointId: z.string(),
  name: z.string(),
  url: z.string(),
  /** Since when it is as it is. */
  since: instant.nullable(),
  /** What its last failure said. */
  failure: z.string().nullable(),
  /** Deliveries that wait. */
  count: z.number(),
});

/** Something that audits found, as code and what its sentence needs, and who looks after it. */
const FoundLine = z.object({
  code: z.string(),
  params: z.record(z.string(), z.string()),
  owner: z.string().nullable(),
});

const Letter = z.object({ title: z.string(), body: z.string() });

const SINGLE = [
  DeadlineMatter,
  CertificateAlarm,
  Endpoint.extend({ kind: z.literal("endpoint_paused") }),
  Endpoint.extend({ kind: z.literal("endpoint_disabled") }),
  Endpoint.extend({ kind: z.literal("endpoint_resumed") }),
  z.object({
    kind: z.literal("delivery_dead"),
    event: z.string(),
    endpoint: z.string(),
    outboxId: z.string(),
    /** What its last attempt failed with, as a code, and what belongs to it. */
    failure: z.string().nullable(),
    failureParams: Params.optional(),
  }),
  z.object({
    kind: z.literal("push_expired"),
    counterpart: z.string(),
    subject: z.string(),
    expiredAt: instant,
    outboxId: z.string(),
  }),
  z.object({
    kind: z.literal("filing_decided"),
    reference: z.string(),
    status: z.string(),
    reason: z.string().nullable(),
    /** Name of the site it is for; null for the provider's own. */
    site: z.string().nullable(),
  }),
  /** That a site's host is no longer shown to be the provider's; never who else showed it. */
  z.object({
    kind: z.literal("site_control"),
    state: z.enum(["failing", "lapsed"]),
    cause: z.enum(["missing", "untold", "taken"]),
    host: z.string(),
    site: z.string(),
    slug: z.string(),
    provenAt: instant,
    lapsesAt: instant,
  }),
  z.object({
    kind: z.literal("verification_failures"),
    /** ISO 3166-1 alpha-2; null where nobody said where the callers are. */
    country: z.string().nullable(),
    /** The client it is about; null where it is about all of the provider's. */
    client: z.string().nullable(),
    calls: z.number(),
    failures: z.number(),
    hours: z.number(),
    /** From how many on it is told, and the rule that asks for it. */
    threshold: z.number(),
    rule: z.string(),
  }),
  z.object({
    kind: z.literal("filing_reopened"),
    filingId: z.string(),
    reference: z.string(),
    site: z.string().nullable(),
    /** What of the interface is another than was filed, as a code. */
    cause: z.string(),
    at: instant,
  }),
  /** What two looks at a site in a row saw to be wrong, and what they did not see any more; the first few of each. */
  z.object({
    kind: z.literal("audit_findings"),
    site: z.string(),
    slug: z.string(),
    found: z.array(FoundLine),
    foundCount: z.number(),
    cleared: z.array(FoundLine),
    clearedCount: z.number(),
  }),
  z.object({
    kind: z.literal("certificate_named"),
    number: z.string(),
    site: z.string(),
    slug: z.string(),
    client: z.string(),
  }),
  /** What a member wrote to a client's people about a certificate that their sites rest on, in both languages. */
  z.object({
    kind: z.literal("certificate_message"),
    number: z.string(),
    texts: z.object({ en: Letter, zh: Letter }),
  }),
] as const;

const SingleMatter = z.discriminatedUnion("kind", SINGLE);

/** A finding that its reader looks after, and the day by which it is to be mended. */
const FindingLine = z.object({
  site: z.string(),
  slug: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.string()),
  dueOn: z.iso.date(),
});
export type FindingLine = z.infer<typeof FindingLine>;

const Digest = z.object({
  kind: z.literal("digest"),
  /** The newest notices not read yet, and how many there are. */
  unread: z.array(SingleMatter),
  unreadCount: z.number(),
  dueSoon: z.array(DeadlineLine),
  dueSoonCount: z.number(),
  overdue: z.array(DeadlineLine),
  overdueCount: z.number(),
  /** Known only after some of the moments at which people are told had passed. */
  knownLate: z.array(DeadlineLine),
  knownLateCount: z.number(),
  /** Digests of before findings had owners say nothing of them. */
  findingsDue: z.array(FindingLine).default([]),
  findingsDueCount: z.number().default(0),
  findingsOverdue: z.array(FindingLine).default([]),
  findingsOverdueCount: z.number().default(0),
});

/** What people are told, by kind. */
export const NoticeMatter = z.discriminatedUnion("kind", [...SINGLE, Digest]);
export type NoticeMatter = z.infer<typeof NoticeMatter>;
export type SingleMatter = z.infer<typeof SingleMatter>;
export type NoticeKind = NoticeMatter["kind"];

/** Every kind of notice, in the order in which preferences show them. */
export const NOTICE_KINDS = [
  "deadline",
  "certificate_alarm",
  "certificate_named",
  "certificate_message",
  "site_control",
  "audit_findings",
  "filing_decided",
  "verification_failures",
  "filing_reopened",
  "push_expired",
  "delivery_dead",
  "endpoint_paused",
  "endpoint_disabled",
  "endpoint_resumed",
  "digest",
] as const satisfies readonly NoticeKind[];

/** Why a person is told. */
export const NOTICE_REASONS = ["owner", "member", "exporter"] as const;
export type NoticeReason = (typeof NOTICE_REASONS)[number];
