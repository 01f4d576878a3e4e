import { loadAnswers } from "@/lib/answers";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { Ask } from "./ask";
import { openChangeChannel } from "./change-channel";
import { KeptSites, toKept, type KeptSite } from "./kept-sites";

const LOAD_MS_MAX = 2_000;

/** What of an ask says which site is meant. */
export type SiteAsk = Pick<Ask, "site" | "providerSlug" | "siteSlug">;

/** Sites as they are kept in memory. */
export interface SiteMemory {
  /** A site by its name where what is kept of it may be believed. */
  find(name: string): KeptSite | undefined;
  /**
   * A site as the database has it, or null where there is no such site; not to be believed where it cannot be read and
   * is known from before. Throws `unavailable` where nothing is known of it.
   */
  read(ask: SiteAsk): Promise<{ site: KeptSite; isKnown: boolean } | null>;
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
 * Sites in memory: dropped when the database tells of a change, read anew before every answer while its channel is
 * silent.
 */
export function openSiteMemory(clock: () => Date): SiteMemory {
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

  const load = (ask: SiteAsk): Promise<KeptSite | null> => {
    // While the channel is silent nobody tells of a change, so what began to be read earlier may be old.
    const name = ask.site;
    const known = channel.isAlive() ? loading.get(name) : undefined;
    if (known) return known;
    const started = generation;
    const read = loadAnswers(ask.providerSlug, ask.siteSlug, clock(), "answers");
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

  return {
    find: (name) => (channel.isAlive() ? sites.get(name) : undefined),
    close: () => channel.close(),
    async read(ask) {
      const before = sites.get(ask.site);
      try {
        const site = await load(ask);
        return site && { site, isKnown: true };
      } catch (error) {
        log().warn(
          { error: error instanceof Error ? error.message : String(error) },
          "answers cannot be read",
        );
        if (before) return { site: before, isKnown: false };
        throw new AppError(
          "unavailable",
          "unavailable",
          "The answer cannot be read just now; ask again in a moment.",
        );
      }
    },
  };
}
