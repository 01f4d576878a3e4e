/** The language of a tag alone, `zh` of `zh-Hans`: contracts, pages and certificates name them in more or less detail. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}
