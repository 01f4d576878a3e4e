import { z } from "zod";
import { numberOf } from "../define-regime";
import type {
  AnswerOperation,
  AnswerVariant,
  ReferenceMark,
  ResolvedRulebook,
  SiteFacts,
} from "../define-regime";
import { hoursAfter } from "../../core/time";
import { coversLanguage } from "./languages";
import { lspRegistry } from "./registry";
import { viewSite } from "./site-view";
import type { Holding, SiteView } from "./site-view";
import { standingOf, STATUS_CODES } from "./standing";
import type { Standing } from "./standing";

const Country = z.string().regex(/^[A-Z]{2}$/);

/** What a buyer may ask: which certificate and which language; neither is needed. */
const LspStatusQuery = z.object({
  number: z.string().max(64).optional(),
  language: z.string().max(35).optional(),
});

/** The whole answer (TIG-20, TIG-02); the last three members are the engine's. */
export const LspStatusAnswer = z.strictObject({
  lspNumber: z.string().nullable(),
  issuingCountries: z.array(Country),
  validUntil: z.iso.date().nullable(),
  statusCode: z.enum(["active", "suspended", "expired", "revoked", "pending_verification", "unknown"]),
  entity: z.string().nullable(),
  languages: z.array(z.string()),
  restsOn: z.strictObject({ rules: z.array(z.string()), assumptions: z.array(z.string()) }),
  thisUpdate: z.iso.datetime(),
  nextUpdate: z.iso.datetime(),
  receipt: z.url().nullable(),
});

type LspStatusBody = Omit<z.infer<typeof LspStatusAnswer>, "thisUpdate" | "nextUpdate" | "receipt">;

const FALLBACK_KEY = "unknown";

/** The reverse query of an LSP's certification status that a site must open (TIG-01). */
export const lspStatus: AnswerOperation = {
  name: "lsp-status",
  summary: {
    en: "Certification status of the language service provider behind a site's localized content",
    zh: "反查网站本地化内容所依据的语言服务商认证状态",
  },
  query: LspStatusQuery,
  answer: LspStatusAnswer,
  jwsType: "lsp-status+jwt",
  fallbackKey: FALLBACK_KEY,
  build: buildAnswers,
  select: ({ number, language }) => keyOf(number, language),
  unknown: unknownBody,
  said: ({ statusCode }) => (typeof statusCode === "string" ? statusCode : "unknown"),
};

/** A contract's certificate as an answer sees it. */
interface Candidate {
  holding: Holding;
  number: string;
  standing: Standing;
}

/**
 * Every answer the site can give: one for the site, one a language, one a number and one for
 * each pair. Where several certificates stand behind an answer, the worst of them is given. A
 * language nobody is contracted for and a number that is not the site's have no variant, so
 * they get the fallback, which names nothing.
 */
function buildAnswers(site: SiteFacts, rulebook: ResolvedRulebook, asOf: Date): AnswerVariant[] {
  const view = viewSite(site, rulebook, asOf);
  const candidates = view.holdings.flatMap((holding): Candidate[] => {
    const number = holding.certificate?.value.number;
    return number === undefined ? [] : [{ holding, number, standing: standingOf(holding, rulebook, asOf) }];
  });
  const variants = [fallback(view, rulebook)];
  const languages = answeredLanguages(view, candidates);
  const numbers = [...new Set(candidates.map((each) => each.number))];
  for (const number of [undefined, ...numbers]) {
    const named = candidates.filter((each) => number === undefined || each.number === number);
    for (const language of [undefined, ...languages]) {
      const asked = named.filter((each) => language === undefined || isContracted(each, language));
      const worst = worstOf(asked);
      if (worst === null) continue;
      variants.push({
        key: keyOf(number, language),
        body: { ...bodyOf(worst, asked) },
        nextUpdate: nextUpdate(view, asked, rulebook),
        references: marksOf(asked),
      });
    }
  }
  return variants;
}

function keyOf(number: string | undefined, language: string | undefined): string {
  return JSON.stringify([number ?? null, language?.toLowerCase() ?? null]);
}

/** Tags, in lower case, that a contract names or the site uses and a contract covers. */
function answeredLanguages(view: SiteView, candidates: readonly Candidate[]): string[] {
  const contracted = candidates.flatMap((each) => each.holding.contract.value.languages);
  const tags = [...contracted, ...(view.scope?.value.languages ?? [])].map((tag) => tag.toLowerCase());
  return [...new Set(tags)];
}

/** The registry states behind the certificates, taken from the facts themselves and never from what is known elsewhere. */
function marksOf(asked: readonly Candidate[]): ReferenceMark[] {
  const { counterpart } = lspRegistry;
  const marks = asked.map(({ number, holding }): [string, ReferenceMark] => [
    number,
    { counterpart, key: number, snapshotId: holding.registry?.value.snapshotId ?? null },
  ]);
  return [...new Map(marks).values()];
}

function isContracted({ holding }: Candidate, language: string): boolean {
  return holding.contract.value.languages.some((each) => coversLanguage(each, language));
}

/** The worst certificate by status, then the one that ends first. */
function worstOf(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>((worst, next) => {
    if (worst === null) return next;
    const [a, b] = [STATUS_CODES.indexOf(worst.standing.status), STATUS_CODES.indexOf(next.standing.status)];
    if (a !== b) return b < a ? next : worst;
    const [endsA, endsB] = [worst.standing.validUntil ?? "9999", next.standing.validUntil ?? "9999"];
    return endsB < endsA ? next : worst;
  }, null);
}

function bodyOf({ holding, number, standing }: Candidate, asked: readonly Candidate[]): LspStatusBody {
  const fresh = standing.reliance.state === "fresh" ? holding.registry?.value : undefined;
  const listed = fresh?.issuingCountries ?? [];
  const recorded = holding.certificate?.value;
  const languages = asked
    .filter((each) => each.number === number)
    .flatMap((each) => each.holding.contract.value.languages);
  return {
    lspNumber: number,
    issuingCountries: [...(listed.length > 0 ? listed : (recorded?.issuingCountries ?? []))],
    validUntil: standing.validUntil,
    statusCode: standing.status,
    entity: fresh?.entity ?? holding.company?.value.name ?? null,
    languages: [...new Set(languages)].sort(),
    restsOn: {
      rules: [
        "TIG-01",
        "TIG-02",
        recorded?.kind === "single_country" ? "TIG-18" : "TIG-16",
        "TIG-17",
        "TIG-20",
      ],
      assumptions: ["TIG-903", "TIG-905", "TIG-908"],
    },
  };
}

/** The first moment after which the answer may be wrong; never later than an answer may be relied on (TIG-903). */
function nextUpdate(view: SiteView, asked: readonly Candidate[], rulebook: ResolvedRulebook): string {
  const moments = asked.flatMap(({ standing }) => [
    standing.startsAt,
    standing.endsAt,
    standing.reliance.until,
  ]);
  let first = hoursAfter(view.asOf, numberOf(rulebook, "TIG-903"));
  for (const moment of [...moments, ...view.changes]) {
    if (moment !== null && moment > view.asOf && moment < first) first = moment;
  }
  return first.toISOString();
}

function fallback(view: SiteView, rulebook: ResolvedRulebook): AnswerVariant {
  return {
    key: FALLBACK_KEY,
    body: unknownBody(),
    nextUpdate: nextUpdate(view, [], rulebook),
    references: [],
  };
}

function unknownBody(): Record<string, unknown> {
  const body: LspStatusBody = {
    lspNumber: null,
    issuingCountries: [],
    validUntil: null,
    statusCode: "unknown",
    entity: null,
    languages: [],
    restsOn: { rules: ["TIG-01", "TIG-20"], assumptions: [] },
  };
  return { ...body };
}
