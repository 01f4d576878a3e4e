const ACRONYM = /(?<![A-Za-z\d-])(?:[A-Z][a-z]{0,2}[A-Z][A-Za-z]*|[A-Z]{2,}[a-z]?)(?![A-Za-z\d])/g;
const SEPARATOR =
  /\s*(?:[,;、，；/|&+\n]|\band\b|\bor\b|\bvà\b|\bhoặc\b|\bdan\b|\batau\b|および|及び|ならびに|または|又は|もしくは|あるいは|或者|以及|和|或|及|与|และ|หรือ|및|또는|혹은|\bserta\b)\s*/u;
const LENGTH_MOST = 80;

function acronymsIn(text: string): Set<string> {
  return new Set((text.match(ACRONYM) ?? []).map((word) => word.toUpperCase().replace(/-/g, "")));
}

/** What a value lists, between commas, slashes and words for and or or. */
export function membersOf(text: string): string[] {
  return text.split(SEPARATOR).filter((member) => member.trim() !== "");
}

function isList(text: string): boolean {
  const members = membersOf(text);
  return members.length > 1 && members.every((member) => (member.match(ACRONYM) ?? []).length === 1);
}

/** Whether the text has a run of capitals rather than acronyms among words. */
function isShouted(text: string): boolean {
  return (text.match(/[A-Z]{4,}\s[A-Z]{4,}/g) ?? []).length > 0;
}

/**
 * Whether two folded values name other abbreviations (`CE, FCC` and `CE, UL`; `TCP` and `UDP`), or a list of them lacks
 * a member; null where they do not, or where it cannot be told.
 */
export function acronymsAtOdds(a: string, b: string): "other_code" | "member_missing" | null {
  if (a.length > LENGTH_MOST || b.length > LENGTH_MOST || isShouted(a) || isShouted(b)) return null;
  const [left, right] = [acronymsIn(a), acronymsIn(b)];
  if (left.size === 0 || right.size === 0) return null;
  const onlyLeft = [...left].filter((word) => !right.has(word));
  const onlyRight = [...right].filter((word) => !left.has(word));
  const seen = (words: string[], text: string) =>
    words.every((word) => text.toUpperCase().replace(/[\s-]/g, "").includes(word));
  if (seen(onlyLeft, b) && seen(onlyRight, a)) return null;
  if (onlyLeft.length > 0 && onlyRight.length > 0) return "other_code";
  const [longer, shorter] = onlyLeft.length > 0 ? [a, b] : [b, a];
  const isShorterList = isList(shorter) || acronymsIn(shorter).size === 1;
  return isList(longer) && isShorterList ? "member_missing" : null;
}

const GRADE =
  /(?<![\p{Script=Latin}\d-])(?:I{1,3}|IV|[A-HJ-Z](?:\+{1,3}(?![\p{L}\d]))?)(?![\p{Script=Latin}\d'.]| [a-z])/gu;

/** Whether two folded values name another grade, class or type by one letter or numeral each: `Class A`, B级. */
export function gradesAtOdds(a: string, b: string): boolean {
  if (a.length > LENGTH_MOST || b.length > LENGTH_MOST) return false;
  const [left, right] = [a.match(GRADE) ?? [], b.match(GRADE) ?? []];
  return left.length === 1 && right.length === 1 && left[0] !== right[0];
}
