import type { PageGroup } from "./align-pages";
import { compareHeads, type Member } from "./compare-heads";
import { compareSections } from "./compare-sections";
import type { FindingDraft } from "./finding";
import { findUntranslated, isWhollyForeign } from "./find-untranslated";
import { findMissing, type SeenSite } from "./missing-pages";

export interface GroupConsistency {
  drafts: FindingDraft[];
  /** Languages in which the page may or may not be there. */
  unknown: number;
}

/**
 * Multilingual content consistency of one page (TM-04): languages it is not there in, sections it has in one only, what
 * was left in another language, and heads and structured data that disagree. Every finding names its pages and the exact
 * text it rests on.
 */
export function contentConsistency(
  group: PageGroup,
  members: readonly Member[],
  site: SeenSite,
): GroupConsistency {
  const { drafts, unknown } = findMissing(group, members, site);
  const written = members.filter((member) => !isWhollyForeign(member));
  const [first, ...others] = written;
  const found = [
    ...drafts,
    ...findUntranslated(members),
    ...(first ? others.flatMap((other) => compareSections(first, other)) : []),
    ...compareHeads(members, site.aligner, site.gone),
  ];
  return { drafts: found.map((draft) => ({ ...draft, group: group.id })), unknown };
}
