import type { AuditedProduct, PairCounts } from "./audit-report";
import type { PageGroup } from "./align-pages";
import { comparePair, languagePairs, sumCounts } from "./compare-group";
import type { Member } from "./compare-heads";
import { contentConsistency } from "./content-consistency";
import { nameFinding, type Finding, type FindingDraft } from "./finding";
import type { Gathered } from "./gather-pages";
import type { SeenSite } from "./missing-pages";
import type { PageRecord } from "./page-record";
import { productPage, type ProductPage } from "./product-page";
import type { Spool } from "./spool";

export interface Assessed {
  content: Finding[];
  parameters: Finding[];
  dropped: number;
  products: AuditedProduct[];
  pairs: PairCounts[];
  /** Groups in more than one language, and those of them on which something of weight is wrong. */
  compared: number;
  faulty: number;
  counterpartsUnknown: number;
}

/** Findings of content that are about the page and not about what its head says. */
const WEIGHTY = new Set(["missing", "untranslated"]);
const HEAD = /^(?:lang|hreflang|marks|title_missing|description)/;
const FINDINGS_MOST = 5_000;

export function isWeighty({ code, outcome }: Pick<FindingDraft, "code" | "outcome">): boolean {
  return WEIGHTY.has(outcome) && !HEAD.test(code);
}

function openFindings() {
  const found: Finding[] = [];
  const ids = new Map<string, number>();
  let dropped = 0;
  return {
    found,
    dropped: () => dropped,
    add(draft: FindingDraft): void {
      if (found.length >= FINDINGS_MOST) return void (dropped += 1);
      const named = nameFinding(draft);
      const before = ids.get(named.id) ?? 0;
      ids.set(named.id, before + 1);
      // Two of one name on one page are told apart by their order.
      found.push(
        before === 0 ? named : nameFinding({ ...draft, subject: `${draft.subject} #${before + 1}` }),
      );
    },
  };
}

async function membersOf(
  { pages }: PageGroup,
  gathered: Gathered,
  spool: Spool<PageRecord>,
): Promise<Member[]> {
  const members: Member[] = [];
  for (const { url, language } of pages) {
    const place = gathered.places.get(url);
    if (place !== undefined && language !== "") members.push({ language, record: await spool.read(place) });
  }
  return members;
}

function compareMembers(members: readonly Member[], group: string) {
  const byLanguage = new Map(members.map((member) => [member.language, member]));
  const title = members.map(({ record }) => record.product.title).find((one) => one !== "") ?? group;
  const compared = languagePairs([...byLanguage.keys()]).flatMap(([one, other]) => {
    const [a, b] = [byLanguage.get(one), byLanguage.get(other)];
    return a && b ? [comparePair(a, b, title)] : [];
  });
  const product: AuditedProduct = {
    ...{ title, group, models: [...new Set(members.flatMap(({ record }) => record.product.models))] },
    urls: Object.fromEntries(members.map(({ language, record }) => [language, record.url])),
    pairs: compared.map(({ counts }) => counts).filter(({ coverage }) => coverage !== null),
  };
  return { compared, product };
}

/** Compares the pages of every group with one another; one group is in memory at a time. */
export async function assessGroups(
  groups: readonly PageGroup[],
  gathered: Gathered,
  spool: Spool<PageRecord>,
  site: SeenSite,
  onGroup: (done: number) => void,
  onProduct: (page: ProductPage) => void,
): Promise<Assessed> {
  const [content, parameters] = [openFindings(), openFindings()];
  const products: AuditedProduct[] = [];
  const pairs = new Map<string, PairCounts>();
  let [compared, faulty, counterpartsUnknown] = [0, 0, 0];
  for (const [at, group] of groups.entries()) {
    const members = await membersOf(group, gathered, spool);
    for (const { language, record } of members) onProduct(productPage(record, language, group.id));
    const first = compareMembers(members, group.id);
    const values = new Set(first.compared.flatMap(({ untranslated }) => [...untranslated]));
    const { drafts, unknown } = contentConsistency(group, members, site);
    // What the parameters' comparison tells of a value is not told of its text again.
    const isTold = (draft: FindingDraft) =>
      draft.code === "passage_untranslated" &&
      draft.places.some(({ span }) => span !== null && values.has(span.text));
    const told = drafts.filter((draft) => !isTold(draft));
    for (const draft of told) content.add(draft);
    for (const { drafts: found } of first.compared)
      for (const draft of found) parameters.add({ ...draft, group: group.id });
    for (const { counts } of first.compared) {
      const before = pairs.get(counts.languages);
      pairs.set(counts.languages, sumCounts(counts.languages, before ? [before, counts] : [counts]));
    }
    if (first.product.pairs.length > 0) products.push(first.product);
    if (members.length > 1 || told.some(isWeighty)) compared += 1;
    if (told.some(isWeighty)) faulty += 1;
    counterpartsUnknown += unknown;
    onGroup(at + 1);
  }
  return {
    ...{
      content: content.found,
      parameters: parameters.found,
      dropped: content.dropped() + parameters.dropped(),
    },
    ...{ products, pairs: [...pairs.values()], compared, faulty, counterpartsUnknown },
  };
}
