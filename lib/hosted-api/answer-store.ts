import { issuerOf, loadAnswers, signAnswer } from "@/lib/answers";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { SigningKey } from "@/lib/secrets";
import type { Ask } from "./ask";
import { openChangeChannel } from "./change-channel";
import { KeptSites, toKept, type KeptSite } from "./kept-sites";

const UNKNOWN_SECONDS = 1;
const LOAD_MS_MAX = 2_000;

export interface ServedAnswer {
  body: string;
  etag: string;
  /** The one word it comes down to. */
  said: string;
  /** The evidence entry behind it; null for what is said while nothing is known. */
  evidenceId: string | null;
}

export interface AnswerStore {
  /** The answer of a site to a query, or null where there is no such site. Throws `unavailable` where nothing can be said. */
  get(ask: Ask): Promise<ServedAnswer | null>;
  /** The answer where it can be given from memory, which is nearly always; null where it must be read first. */
  kept(ask: Ask): ServedAnswer | null;
  close(): Promise<void>;
}

function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from the database within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Answers in memory, one map look-up a request. Dropped when the database tells of a change; re-read before every
 * answer while its channel is silent; unknown, signed anew, where an answer is outdated, past its promise or cannot
 * be held against the database. Unknown never looks like good.
 */
export function createAnswerStore(input: { key: SigningKey; clock: () => Date }): AnswerStore {
  const sites = new KeptSites();
  const loading = new Map<string, Promise<KeptSite | null>>();
  let generation = 0;

  // A load that began before a change may have read the old state: it is neither kept nor joined.
  const changed = (drop: () => void): void => {
    generation += 1;
    loading.clear();
    drop();
  };

  const channel = openChangeChannel({
    onChange: (what) => changed(() => sites.dropChanged(what)),
    onResumed: () => changed(() => sites.dropAll()),
  });

  const load = (ask: Ask): Promise<KeptSite | null> => {
    // While the channel is silent nobody tells of a change, so what began to be read earlier may be old.
    const name = ask.site;
    const known = channel.isAlive() ? loading.get(name) : undefined;
    if (known) return known;
    const started = generation;
    const read = loadAnswers(ask.providerSlug, ask.siteSlug, input.clock(), "answers");
    const promise = within(read, LOAD_MS_MAX).then((loaded) => {
      const site = loaded ? toKept(loaded) : null;
      if (site && started === generation && channel.isAlive()) sites.set(name, site);
      return site;
    });
    loading.set(name, promise);
    const done = (): void => {
      if (loading.get(name) === promise) loading.delete(name);
    };
    promise.then(done, done);
    return promise;
  };

  const unknown = (ask: Ask, url: string): ServedAnswer => {
    const thisUpdate = input.clock();
    const nextUpdate = new Date(thisUpdate.getTime() + UNKNOWN_SECONDS * 1_000);
    const words = ask.operation.unknown();
    const answer = {
      ...words,
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
      return unknown(ask, site.url);
    return found;
  };

  const fetchAnswer = async (ask: Ask): Promise<ServedAnswer | null> => {
    const before = sites.get(ask.site);
    try {
      const site = await load(ask);
      return site ? pick(site, ask) : null;
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : String(error) }, "answers cannot be read");
      if (before) return unknown(ask, before.url);
      throw new AppError(
        "unavailable",
        "unavailable",
        "The answer cannot be read just now; ask again in a moment.",
      );
    }
  };

  const kept = (ask: Ask): ServedAnswer | null => {
    const site = channel.isAlive() ? sites.get(ask.site) : undefined;
    return site ? pick(site, ask) : null;
  };

  return {
    kept,
    get: async (ask) => kept(ask) ?? fetchAnswer(ask),
    close: () => channel.close(),
  };
}
