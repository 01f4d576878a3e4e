import type { z } from "zod";
import type { AuditPlan } from "./audit-plan";
import type { CertificationPlan } from "./certification";
import type { Fact } from "./fact-kinds";
import type { FailureAlert } from "./failure-alert";
import type { MetadataBlock, MetadataLinks } from "./page-metadata";
import type { Params } from "./params";
import type { PaymentPlan } from "./payment-plan";
import type { PageProbe } from "./probes";
import type { PlatformPlan, Push, ReferenceResponse } from "./push";
import type { PublishGate } from "./publish-gate";
import type { RegimeMessages } from "./regime-messages";
import type { ResponsibilityMatrix } from "./responsibilities";
import type { ResolvedRulebook, RulebookData, Source } from "./rulebook";
import type { TrustMark } from "./trust-marks";

export type { AuditPlan } from "./audit-plan";
export * from "./certification";
export type { Fact, FactKind, FactOf, FactValue } from "./fact-kinds";
export { factsOf, factAt, FACT_KINDS, FILING_STATES } from "./fact-kinds";
export type { FailureAlert } from "./failure-alert";
export type { MetadataBlock, MetadataLinks } from "./page-metadata";
export { DISPLAYS, type Display, type PageProbe } from "./probes";
export type { Params } from "./params";
export * from "./payment-plan";
export { PROFILE_STATES, Platforms, type ProfileState } from "./platforms";
export type * from "./push";
export * from "./publish-gate";
export type { RegimeMessages } from "./regime-messages";
export * from "./responsibilities";
export { listOf, numberOf, textOf } from "./rule-values";
export * from "./trust-marks";
export { schemaOf, type ValueShape } from "./value-shape";
export type * from "./rulebook";

/** The languages every text of ours exists in. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

export const OUTCOMES = ["fail", "blocked", "unknown", "marginal", "pass", "not_applicable"] as const;
/** Worst first: the order in which outcomes are summed up for a site. */
export type Outcome = (typeof OUTCOMES)[number];

/** What a verdict, obligation or deadline rests on. */
export interface RestsOn {
  rules: readonly string[];
  assumptions: readonly string[];
  facts: readonly string[];
}

export interface Reading {
  conflict: string;
  reading: string;
  outcome: Outcome;
  message: string;
  params: Params;
}

export interface Verdict {
  code: string;
  outcome: Outcome;
  /** Key of the regime's `messages`. */
  message: string;
  params: Params;
  restsOn: RestsOn;
  /** Outcome under each reading, where a conflict makes them differ. */
  readings: readonly Reading[];
}

export type Party = "provider" | "exporter" | "lsp" | "counterpart";

export interface Obligation {
  code: string;
  message: string;
  params: Params;
  /** Who must act. */
  party: Party;
  restsOn: RestsOn;
}

/** One instant a deadline may mean, where the document leaves open the zone, the hour or the count. */
export interface DeadlineReading {
  /** What is read so: `reading_{reading}` is a key of the regime's `messages`. */
  reading: string;
  /** ISO 8601 UTC. */
  dueAt: string;
  /** Zone in which it is read. */
  zone: string;
}

export const DEADLINE_STATES = ["missed", "unknown", "upcoming", "met_late", "met"] as const;
/** Most urgent first. `missed` stays in history: something done afterwards is `met_late`, never `met`. */
export type DeadlineState = (typeof DEADLINE_STATES)[number];

export interface Deadline {
  code: string;
  /** What tells two deadlines of one code apart, such as a certificate's number; may be empty. */
  key: string;
  message: string;
  params: Params;
  /** The instant it is due, ISO 8601 UTC. */
  dueAt: string;
  /** Zone in which the document means it. */
  zone: string;
  /** Every instant it may mean, the one that counts first. */
  readings: readonly DeadlineReading[];
  /** `unknown` where it cannot be said whether it was met. */
  state: DeadlineState;
  metAt: string | null;
  party: Party;
  restsOn: RestsOn;
}

export interface Assessment {
  verdicts: readonly Verdict[];
  obligations: readonly Obligation[];
  deadlines: readonly Deadline[];
  /** When the clock alone may change this assessment, ISO 8601 UTC, or null. */
  nextChangeAt: string | null;
}

/** Everything known about one site, its client, its contracts, certificates and filings. */
export interface SiteFacts {
  siteId: string;
  facts: readonly Fact[];
}

/** One answer the hosted API can give for a site, before it is signed. */
export interface AnswerVariant {
  /** Which of the site's answers this is, from the operation's own keys. */
  key: string;
  /** The members of `answer` but for `thisUpdate`, `nextUpdate` and `receipt`, which the engine adds. */
  body: Record<string, unknown>;
  /** ISO 8601 UTC; always after the moment it was built for. */
  nextUpdate: string;
  /** The reference states its facts come from; another state of any of them makes this answer outdated. */
  references: readonly ReferenceMark[];
}

/** The state of a reference that a fact was taken from. */
export interface ReferenceMark {
  counterpart: string;
  /** Key at the counterpart, such as a certificate's number. */
  key: string;
  /** Snapshot the fact names, or null where nothing of the reference is known yet. */
  snapshotId: string | null;
}

/** A hosted operation that answers a public question about a site from facts. */
export interface AnswerOperation {
  /** Path segment below `/sites/{site}/`. */
  name: string;
  /** What it answers; the contract has the English, the documentation page either. */
  summary: Record<Locale, string>;
  query: z.ZodObject;
  answer: z.ZodObject;
  /** Explicit `typ` of the signed form (RFC 8725 3.11). */
  jwsType: string;
  /** Every answer this site can give now, the one under `fallbackKey` among them; none where it says nothing of the site. */
  build(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): AnswerVariant[];
  /** Key of the variant a query asks for; the engine takes `fallbackKey` where there is none. */
  select(query: Record<string, string | undefined>): string;
  fallbackKey: string;
  /** The answer while nothing can be said; never looks like good. */
  unknown(): Record<string, unknown>;
  /** The one word an answer comes down to, for the log of calls. */
  said(answer: Record<string, unknown>): string;
}

/** A registry or issuer page looked up once for all providers. */
export interface Reference {
  /** Name of the counterpart that answers, as in `/callbacks/{counterpart}`. */
  counterpart: string;
  /** Kind of the subject a key belongs to and of the fact an answer becomes. */
  subjectKind: string;
  factKind: string;
  /** How long an answer may be relied on, seconds. */
  freshSeconds: number;
  /** How long one provider relies on it, seconds; never longer than `freshSeconds` counts. */
  reliedOnSeconds(rulebook: ResolvedRulebook): number;
  request(baseUrl: string, key: string): { method: "GET"; url: string; headers: Record<string, string> };
  /** Reads the counterpart's response; a failure says what is wrong and where. */
  read(response: ReferenceResponse, key: string): ReferenceReading;
  /** Reads the body of a signed callback. */
  readCallback(body: unknown): (ReferenceReading & { key: string; occurredAt: string }) | null;
  /** Whether going from one reading to the other must be told to people at once. */
  isAlarm(before: Record<string, unknown> | null, after: Record<string, unknown>): boolean;
}

/**
 * What a counterpart said. `value` is the fact's value without what the engine adds
 * (snapshot, moment of the check, how long it may be relied on); `statedAt` is the moment
 * the counterpart itself gives, ISO 8601, or null. `failure` is a key of the regime's messages.
 */
export type ReferenceReading =
  | { ok: true; value: Record<string, unknown>; statedAt: string | null }
  | { ok: false; failure: string; params: Params };

export interface Regime {
  id: string;
  /** Prefix of its rule codes. */
  codePrefix: string;
  /** IANA zone the authority means where it names none. */
  timeZone: string;
  /** Audiences it speaks to. */
  audiences: readonly ("b2b" | "b2c" | "government")[];
  sources: readonly Source[];
  rulebook: RulebookData;
  assess(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): Assessment;
  answers: readonly AnswerOperation[];
  trustMarks: readonly TrustMark[];
  /** From when on failed verifications are told of; null where the regime has none. */
  failureAlert: ((rulebook: ResolvedRulebook) => FailureAlert) | null;
  localized(tags: readonly string[], rulebook: ResolvedRulebook): string[];
  references: readonly Reference[];
  pushes: readonly Push[];
  /** The procurement platforms on which companies are to keep their profiles; null where it names none. */
  procurement: PlatformPlan | null;
  /** The warning that buyers may be shown about a site; null where the regime knows none. */
  label: { rule: string } | null;
  /** How it has sites audited; null where it asks for no audit. */
  audit: AuditPlan | null;
  /** How it has payment redirects probed; null where it says nothing of them. */
  payments: PaymentPlan | null;
  /** How a site comes to its badge by way of somebody else's audit; null where it knows no such badge. */
  certification: CertificationPlan | null;
  /** What it lets go live; null where it has nothing to say about that. */
  gate: PublishGate | null;
  /** What is looked for on the pages of a site. */
  probes: readonly PageProbe[];
  /** Fields for a site's own pages and documents. */
  metadata(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date, links: MetadataLinks): MetadataBlock[];
  /** Who is responsible for what about a site, to be signed; null where the regime divides no duties. */
  responsibilities: ResponsibilityMatrix | null;
  /** Verdicts that say whether a site's interface is ready: while one is lacking the site waits for somebody. */
  readiness: readonly string[];
  messages: Record<Locale, RegimeMessages>;
}

/** Gives the regime back as it is; the one place where its shape is held. */
export const defineRegime = (regime: Regime): Regime => regime;
