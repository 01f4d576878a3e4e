import { issuerOf, signAnswer, type MarkPlace } from "@/lib/answers";
import type { AnswerOperation } from "@/lib/regimes";
import type { SigningKey } from "@/lib/secrets";
import { readAsk, type Ask } from "./ask";
import type { KeptSite } from "./kept-sites";
import { openSiteMemory } from "./site-memory";

const UNKNOWN_SECONDS = 1;

export interface ServedAnswer {
  body: string;
  etag: string;
  /** The one word it comes down to. */
  said: string;
  /** The evidence entry behind it; null for what is said while nothing is known. */
  evidenceId: string | null;
}

/** A site as a whole: what it is asked for as a badge or a mark. */
export interface SiteView {
  url: string;
  isTest: boolean;
  places: readonly MarkPlace[];
  /** The operation's one answer about the site, unknown where nothing else may be said. */
  answer(operation: AnswerOperation): ServedAnswer;
  /** Whether the operation says anything of the site. */
  has(operation: AnswerOperation): boolean;
}

export interface AnswerStore {
  /** The answer of a site to a query, or null where there is no such site. Throws `unavailable` where nothing can be said. */
  get(ask: Ask): Promise<ServedAnswer | null>;
  /** The answer where it can be given from memory, which is nearly always; null where it must be read first. */
  kept(ask: Ask): ServedAnswer | null;
  /** A site as a whole, or null where there is no such site; its answers are those that `get` gives. */
  view(providerSlug: string, siteSlug: string): Promise<SiteView | null>;
  /** What everything said here is signed with. */
  key: SigningKey;
  close(): Promise<void>;
}

/**
 * Answers in memory, one map look-up a request. Dropped when the database tells of a change; re-read before every
 * answer while its channel is silent; unknown, signed anew, where an answer is outdated, past its promise or cannot
 * be held against the database. Unknown never looks like good.
 */
export function createAnswerStore(input: { key: SigningKey; clock: () => Date }): AnswerStore {
  const memory = openSiteMemory(input.clock);

  const unknown = (ask: Ask, { url, isTest }: Pick<KeptSite, "url" | "isTest">): ServedAnswer => {
    const thisUpdate = input.clock();
    const nextUpdate = new Date(thisUpdate.getTime() + UNKNOWN_SECONDS * 1_000);
    const words = ask.operation.unknown();
    const answer = {
      ...words,
      ...(isTest ? { test: true } : {}),
      thisUpdate: thisUpdate.toISOString(),
      nextUpdate: nextUpdate.toISOString(),
      receipt: null,
    };
    const { jwsType: typ } = ask.operation;
    const issuer = issuerOf(ask.providerSlug);
    const signed = signAnswer({ key: input.key, typ, issuer, subject: url, answer, thisUpdate, nextUpdate });
    return { ...signed, said: ask.operation.said(words), evidenceId: null };
  };

  const pick = (site: KeptSite, ask: Ask): ServedAnswer => {
    const found = site.answers.get(ask.variant) ?? site.answers.get(ask.fallback);
    if (!found || found.isOutdated || input.clock().getTime() >= found.nextUpdateMs)
      return unknown(ask, site);
    return found;
  };

  const fetchAnswer = async (ask: Ask): Promise<ServedAnswer | null> => {
    const found = await memory.read(ask);
    if (!found) return null;
    return found.isKnown ? pick(found.site, ask) : unknown(ask, found.site);
  };

  const view = async (providerSlug: string, siteSlug: string): Promise<SiteView | null> => {
    const name = `${providerSlug}/${siteSlug}`;
    const kept = memory.find(name);
    const found = kept
      ? { site: kept, isKnown: true }
      : await memory.read({ site: name, providerSlug, siteSlug });
    if (!found) return null;
    const { site, isKnown } = found;
    const { url, isTest, places } = site;
    const answer = (operation: AnswerOperation): ServedAnswer => {
      const ask = readAsk({ providerSlug, siteSlug, operation, query: {} });
      return isKnown ? pick(site, ask) : unknown(ask, site);
    };
    const has = (operation: AnswerOperation): boolean => {
      const ask = readAsk({ providerSlug, siteSlug, operation, query: {} });
      return site.answers.has(ask.variant) || site.answers.has(ask.fallback);
    };
    return { url, isTest, places, answer, has };
  };

  const kept = (ask: Ask): ServedAnswer | null => {
    const site = memory.find(ask.site);
    return site ? pick(site, ask) : null;
  };

  return {
    key: input.key,
    kept,
    view,
    get: async (ask) => kept(ask) ?? fetchAnswer(ask),
    close: () => memory.close(),
  };
}
