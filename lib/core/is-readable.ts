const DEPTH_MOST = 400;
const TAGS_MOST = 40_000;
const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;
// Elements that have no end, and those whose end is mostly left out.
const UNCOUNTED = new Set(
  (
    "area base br col embed hr img input link meta source track wbr " +
    "p li dt dd tr td th option optgroup thead tbody tfoot colgroup rp rt"
  ).split(" "),
);

/**
 * Whether a page can be parsed in little time: one that nests its elements hundreds deep, or has tens of thousands,
 * takes a parser minutes. One pass over the bytes, whatever their encoding.
 */
export function isReadable(body: Buffer): boolean {
  const text = body.toString("latin1").replaceAll("\0", "");
  let depth = 0;
  let tags = 0;
  for (const [, end, name = ""] of text.matchAll(TAG)) {
    tags += 1;
    if (tags > TAGS_MOST) return false;
    if (UNCOUNTED.has(name.toLowerCase())) continue;
    depth = end === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEPTH_MOST) return false;
  }
  return true;
}
