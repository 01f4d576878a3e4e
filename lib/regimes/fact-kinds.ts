import { z } from "zod";
import { Audience } from "../core/audience";
import { Certification, Prescreen } from "./certification";
import { Payments } from "./payment-facts";
import { Platforms } from "./platforms";
import { SIGNING_PARTIES } from "./responsibilities";

const isoDate = z.iso.date();
const isoInstant = z.iso.datetime({ offset: true });
const country = z.string().regex(/^[A-Z]{2}$/);
const language = z.string().min(2).max(35);
const count = z.number().int().nonnegative();

/**
 * How a filing may stand. `ready`: decided here and on its way to the platform, which has not taken it yet; `expired`: it
 * never was taken, and can be made anew; `superseded`: another that is accepted stands in its place.
 */
export const FILING_STATES = [
  "draft",
  "ready",
  "submitted",
  "accepted",
  "rejected",
  "withdrawn",
  "expired",
  "superseded",
] as const;

/**
 * Every kind of fact there is, with the shape of its value. A fact's kind is
 * `subject.aspect`; the subject's noun writes it, regimes read it.
 */
export const FACT_KINDS = {
  "provider.profile": z.object({
    name: z.string(),
    business: z.enum(["website_builder", "saas", "localization_platform", "agency"]),
    country,
  }),
  "client.profile": z.object({
    slug: z.string(),
    name: z.string(),
    country,
    companyCode: z.string().nullable(),
  }),
  "site.profile": z.object({
    clientId: z.string(),
    slug: z.string(),
    name: z.string(),
    url: z.string(),
    kind: z.enum(["company_site", "procurement_platform"]),
    audiences: z.array(Audience),
    /** Calendar date on which the site went live, or null where nobody said. */
    liveOn: isoDate.nullable(),
  }),
  /** What the site shows to enterprises in member countries (TIG-14, TIG-15); null means not yet known. */
  "site.scope": z.object({
    catalog: z.boolean().nullable(),
    quotation: z.boolean().nullable(),
    certificates: z.boolean().nullable(),
    ordering: z.boolean().nullable(),
    staticPromotionOnly: z.boolean().nullable(),
    domesticOnly: z.boolean().nullable(),
    languageSwitch: z.boolean().nullable(),
    languages: z.array(language),
    targetCountries: z.array(country),
  }),
  /** What a check of the live site saw of the same (TIG-14, TIG-15); null where it could not be told. */
  "site.observation": z.object({
    catalog: z.boolean().nullable(),
    quotation: z.boolean().nullable(),
    certificates: z.boolean().nullable(),
    ordering: z.boolean().nullable(),
    languageSwitch: z.boolean().nullable(),
    languages: z.array(language),
    checkedAt: isoInstant,
    checkId: z.string(),
  }),
  /** Whether the provider has shown that the site's host is theirs to speak for, as the checks for it say. */
  "site.control": z.object({
    host: z.string(),
    state: z.enum(["unproven", "proven", "failing", "lapsed"]),
    method: z.enum(["dns", "meta", "file"]).nullable(),
    /** When the token was found last. */
    provenAt: isoInstant.nullable(),
    failingSince: isoInstant.nullable(),
    /** From this instant on the proof counts no more, unless the token is found again before. */
    lapsesAt: isoInstant.nullable(),
    cause: z.enum(["missing", "untold", "taken"]).nullable(),
    takenAt: isoInstant.nullable(),
  }),
  /** What was seen last of a regime's warning label on the buyers' side of the site (TIG-22). */
  "site.label": z.object({
    regime: z.string(),
    state: z.enum(["seen", "removed"]),
    cause: z.enum(["late_provider_filing", "late_site_filing", "unknown"]),
    seenAt: isoInstant,
    sightingId: z.string(),
  }),
  /** Who has the site translated, as its exporter says: their own language service provider, or it is ours to find. */
  "site.localizer": z.object({
    by: z.enum(["exporter", "provider"]),
    company: z.string().nullable(),
    number: z.string().nullable(),
  }),
  /** What the site's own page showed of its verify button when somebody last looked. */
  "site.button": z.object({
    outcome: z.enum(["found", "missing", "other", "untold"]),
    /** What was seen or went wrong, and where. */
    code: z.string(),
    params: z.record(z.string(), z.string()),
    url: z.string(),
    checkedAt: isoInstant,
  }),
  /** What an audit of the live site counted, under the names of a regime's measures; what it did not measure has no name. */
  "site.audit": z.object({
    regime: z.string(),
    runId: z.string(),
    /** When it was done. */
    auditedAt: isoInstant,
    pages: z.object({ read: count, unseen: count }),
    measures: z.array(
      z.object({
        name: z.string(),
        counts: z.record(z.string(), count),
        /** Since when the oldest of what is open is seen, by what is wrong. */
        since: z.record(z.string(), isoInstant).optional(),
      }),
    ),
  }),
  /** What the parameters on its pages came to against the sources that stand behind them, as those were read last. */
  "site.authenticity": z.object({
    comparedAt: isoInstant,
    pages: count,
    /** By what came of each: matching, deviating, missing on the page, in no source (unreferenced), not_comparable. */
    counts: z.record(z.string(), count),
    /** Since when the oldest deviation that is open is seen. */
    deviatingSince: isoInstant.nullable(),
    sources: z.array(
      z.object({
        sourceId: z.string(),
        /** Whether it tells by itself what holds, and is no file that somebody sent. */
        isAsked: z.boolean(),
        /** When it was read well last. */
        readAt: isoInstant,
        /** Parameters on pages that it stands behind. */
        bound: count,
      }),
    ),
  }),
  /** What probes of its ways to payment gateways came to in the days that count, and what gateways say of themselves. */
  "site.payments": Payments,
  /** How far the site's pieces of content are on their way to readers, as its gate and the last audit have it. */
  "site.content": z.object({
    stages: z.object({ translation: count, verification: count, publication: count, audit: count }),
    /** Of those that went live: seen by an audit since, and with something found on them. */
    audited: count,
    withFindings: count,
    /** Live although no revision was ever let through, and since when the first of them is seen. */
    bypassed: count,
    bypassedSince: isoInstant.nullable(),
    /** Pages in a gated language that an audit read and nobody asked for; null before the first audit. */
    ungated: count.nullable(),
  }),
  /** How far the site has come on its way to a regime's badge (TM-02). */
  "site.certification": Certification,
  /** What an outside pre-screening said of it last (TM-18). */
  "site.prescreen": Prescreen,
  /** How its profiles on procurement platforms stand (TM-08, TM-28, TM-29). */
  "site.platforms": Platforms,
  "product_line.profile": z.object({ siteId: z.string(), name: z.string(), category: z.string() }),
  "lsp_company.profile": z.object({ name: z.string(), country }),
  /** A certificate as its holder gave it to us (TIG-16, TIG-18). */
  "lsp_certificate.profile": z.object({
    companyId: z.string(),
    number: z.string(),
    kind: z.enum(["joint", "single_country"]),
    issuer: z.string(),
    issuingCountries: z.array(country),
    /** Countries in which the LSP holds a regulator's filing number (TIG-06). */
    filingCountries: z.array(country),
    validFrom: isoDate.nullable(),
    validUntil: isoDate.nullable(),
  }),
  /** What the public registry last said about it (TIG-17). */
  "lsp_certificate.registry": z.object({
    status: z.enum(["active", "suspended", "expired", "revoked", "not_found"]),
    entity: z.string().nullable(),
    issuingCountries: z.array(country),
    languages: z.array(language),
    validUntil: isoDate.nullable(),
    checkedAt: isoInstant,
    /** After this instant the answer may no longer be relied on. */
    freshUntil: isoInstant,
    snapshotId: z.string(),
  }),
  "lsp_contract.profile": z.object({
    siteId: z.string(),
    certificateId: z.string(),
    languages: z.array(language),
    content: z.array(
      z.enum(["website", "catalog", "technical_documents", "compliance_statements", "labels"]),
    ),
    startsOn: isoDate,
    endsOn: isoDate.nullable(),
  }),
  /** A filing with the coordination platform, the provider's own (`siteId` null) or one site's (TIG-03, TIG-19). */
  "filing.state": z.object({
    siteId: z.string().nullable(),
    regime: z.string(),
    state: z.enum(FILING_STATES),
    submittedAt: isoInstant.nullable(),
    decidedAt: isoInstant.nullable(),
    reference: z.string().nullable(),
    /** Since when and why what was accepted describes the interface no more; it is to be filed anew. */
    reopened: z.object({ at: isoInstant, cause: z.string() }).nullable().default(null),
  }),
  /** A party's word on who is responsible for what about a site, or its taking back of one (TIG-05). */
  "sign_off.act": z.object({
    siteId: z.string(),
    regime: z.string(),
    party: z.enum(SIGNING_PARTIES),
    /** The LSP that signed; null for the other parties. */
    companyId: z.string().nullable(),
    /** Hash of the matrix that was signed. */
    matrix: z.string(),
    signerName: z.string(),
    signerTitle: z.string(),
    /** Calendar date on which it was given. */
    givenOn: isoDate,
    /** Where the paper is, for one that was given elsewhere. */
    reference: z.string().nullable(),
    /** Id of the sign-off that this takes back; null for a sign-off. */
    withdraws: z.string().nullable(),
    /** Why it was taken back. */
    reason: z.string().nullable(),
  }),
} as const;

export type FactKind = keyof typeof FACT_KINDS;
export type FactValue<K extends FactKind> = z.infer<(typeof FACT_KINDS)[K]>;

/** A fact of one kind: what holds about a subject, when it holds and since when we know. */
export interface FactOf<K extends FactKind> {
  id: string;
  kind: K;
  subjectId: string;
  value: FactValue<K>;
  /** When it holds in the world; null means without bound. */
  validFrom: Date | null;
  validTo: Date | null;
  /** When we learned it. */
  knownFrom: Date;
  source: string;
}

export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];

function isKind<K extends FactKind>(fact: Fact, kind: K): fact is Extract<Fact, { kind: K }> {
  return fact.kind === kind;
}

/** All facts of one kind among those given, in their order. */
export function factsOf<K extends FactKind>(facts: readonly Fact[], kind: K): Extract<Fact, { kind: K }>[] {
  const found: Extract<Fact, { kind: K }>[] = [];
  for (const fact of facts) if (isKind(fact, kind)) found.push(fact);
  return found;
}

/** The fact of that kind about that subject that holds at `asOf`, or null. */
export function factAt<K extends FactKind>(
  facts: readonly Fact[],
  kind: K,
  subjectId: string,
  asOf: Date,
): Extract<Fact, { kind: K }> | null {
  const holding = factsOf(facts, kind).filter(
    (fact) =>
      fact.subjectId === subjectId &&
      (fact.validFrom === null || fact.validFrom <= asOf) &&
      (fact.validTo === null || asOf < fact.validTo),
  );
  return holding.at(-1) ?? null;
}
