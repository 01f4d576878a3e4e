import { primaryTag } from "@/lib/core/primary-tag";
import type { PageAligner, PageGroup } from "./align-pages";
import type { Gone, Member } from "./compare-heads";
import type { FindingDraft } from "./finding";

/** What is known of the pages that were not read. */
export interface SeenSite {
  /** Languages the site is in. */
  languages: readonly string[];
  aligner: PageAligner;
  gone: Gone;
  /** Addresses that could not be seen. */
  unseen: ReadonlySet<string>;
  /** Whether every page was read that there is: else what is missing may be among the others. */
  isWhole: boolean;
}

type Draft = Omit<FindingDraft, "group">;

function missingIn(language: string, members: readonly Member[], site: SeenSite): Draft | "unknown" {
  const named = members.flatMap((member) =>
    member.record.alternates
      .filter((one) => primaryTag(one.language) === language)
      .map((one) => ({
        member,
        url: one.url,
        span: { text: one.url, path: `link[hreflang="${one.language}"]` },
      })),
  );
  const places = members.map((member) => ({
    url: member.record.url,
    language: member.language,
    span: member.record.title,
  }));
  const gone = named.find(({ url }) => site.gone.has(url));
  if (gone) {
    const status = String(site.gone.get(gone.url));
    const params = { language, from: gone.member.language, status };
    const at = [
      { url: gone.member.record.url, language: gone.member.language, span: gone.span },
      { url: gone.url, language, span: null },
    ];
    return { code: "page_gone", outcome: "missing", subject: language, params, places: at };
  }
  if (named.length > 0 || !site.isWhole) return "unknown";
  const languages = members.map((member) => member.language).join(", ");
  return {
    code: "page_missing",
    outcome: "missing",
    subject: language,
    params: { language, languages },
    places,
  };
}

/**
 * The languages of the site that a page is not there in. One that is named and could not be seen, and any while not all
 * of the site was seen, may yet be there: they are counted as `unknown` and are no finding.
 */
export function findMissing(
  { pages }: PageGroup,
  members: readonly Member[],
  site: SeenSite,
): { drafts: Draft[]; unknown: number } {
  const absent = site.languages.filter((language) => pages.every((page) => page.language !== language));
  const found = absent.map((language) => missingIn(language, members, site));
  return {
    drafts: found.flatMap((one) => (one === "unknown" ? [] : [one])),
    unknown: found.filter((one) => one === "unknown").length,
  };
}
