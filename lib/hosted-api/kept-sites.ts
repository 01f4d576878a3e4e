import type { MarkPlace, SiteAnswers } from "@/lib/answers";

const SITES_MAX = 50_000;

export interface KeptAnswer {
  body: string;
  etag: string;
  said: string;
  evidenceId: string;
  nextUpdateMs: number;
  isOutdated: boolean;
}

/** A site's answers as they are kept in memory. */
export interface KeptSite {
  siteId: string;
  url: string;
  isTest: boolean;
  places: readonly MarkPlace[];
  references: ReadonlySet<string>;
  answers: ReadonlyMap<string, KeptAnswer>;
}

/** A loaded site in the form it is kept in. */
export function toKept(loaded: SiteAnswers): KeptSite {
  return {
    siteId: loaded.siteId,
    url: loaded.url,
    isTest: loaded.isTest,
    places: loaded.places,
    references: new Set(loaded.answers.flatMap((answer) => answer.references)),
    answers: new Map(
      loaded.answers.map(({ operation, key, nextUpdate, references: _references, ...answer }) => [
        `${operation} ${key}`,
        { ...answer, nextUpdateMs: nextUpdate.getTime() },
      ]),
    ),
  };
}

/** Sites by name (`provider/site`), also found by id and by what they rest on; the oldest go first when it is full. */
export class KeptSites {
  readonly #byName = new Map<string, KeptSite>();
  readonly #nameById = new Map<string, string>();
  readonly #namesByReference = new Map<string, Set<string>>();

  get(name: string): KeptSite | undefined {
    return this.#byName.get(name);
  }

  set(name: string, site: KeptSite): void {
    this.#drop(name);
    this.#drop(this.#nameById.get(site.siteId) ?? "");
    const oldest = this.#byName.size >= SITES_MAX ? this.#byName.keys().next().value : undefined;
    if (oldest !== undefined) this.#drop(oldest);
    this.#byName.set(name, site);
    this.#nameById.set(site.siteId, name);
    for (const reference of site.references) {
      const names = this.#namesByReference.get(reference) ?? new Set();
      this.#namesByReference.set(reference, names.add(name));
    }
  }

  /** Drops what a change concerns: `site:ID`, `name:PROVIDER/SITE`, `reference:COUNTERPART/KEY` or `provider:SLUG`. */
  dropChanged(what: string): void {
    const colon = what.indexOf(":");
    const value = what.slice(colon + 1);
    if (what.startsWith("site:")) this.#drop(this.#nameById.get(value) ?? "");
    else if (what.startsWith("name:")) this.#drop(value);
    else if (what.startsWith("provider:")) this.#dropPrefix(`${value}/`);
    else for (const name of this.#namesByReference.get(value) ?? []) this.#drop(name);
  }

  dropAll(): void {
    this.#byName.clear();
    this.#nameById.clear();
    this.#namesByReference.clear();
  }

  #dropPrefix(prefix: string): void {
    for (const name of this.#byName.keys()) if (name.startsWith(prefix)) this.#drop(name);
  }

  #drop(name: string): void {
    const site = this.#byName.get(name);
    if (!site) return;
    this.#byName.delete(name);
    this.#nameById.delete(site.siteId);
    for (const reference of site.references) {
      const names = this.#namesByReference.get(reference);
      names?.delete(name);
      if (names?.size === 0) this.#namesByReference.delete(reference);
    }
  }
}
