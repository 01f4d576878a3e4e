import { primaryTag } from "@/lib/core/primary-tag";
import { canonicalTag } from "@/lib/crawl";
import { areAlike, detectLanguage } from "./detect-language";

/** What there is to say of a page's language. */
export interface LanguageSigns {
  /** `lang` of the page, as written; null where it has none. */
  lang: string | null;
  /** `Content-Language`, as written. */
  header: string | null;
  /** What the page's own hreflang says of itself. */
  self: string | null;
  /** What its address names. */
  address: string | null;
  /** Its text, or the beginning of it. */
  text: string;
}

export interface PageLanguage {
  /** Primary tag of the language that the page is there for, or null where nothing says. */
  language: string | null;
  /** What `lang` says, as a tag; null where there is none or it is no tag. */
  declared: string | null;
  /** What its text is written in; null where that cannot be told. */
  detected: string | null;
}

// Tags that an address may have for another reason: `/my/account`, `/id/17`.
const WORDS = new Set(["my", "id", "it", "is", "no", "he", "hi", "ms", "mi", "fi", "lo", "ta"]);

function tagOf(text: string | null): string | null {
  const tag = text === null ? null : canonicalTag(text.split(",")[0] ?? "");
  return tag === null ? null : primaryTag(tag);
}

/**
 * The language a page is there for: what its address or its own hreflang says, as a page in the wrong language is still
 * the one that stands in that place; else what it declares, unless its text is plainly in another.
 */
export function pageLanguage({ lang, header, self, address, text }: LanguageSigns): PageLanguage {
  const detected = detectLanguage(text);
  const declared = tagOf(lang);
  const placed = tagOf(address) ?? tagOf(self);
  const said = declared ?? tagOf(header);
  const isWord = placed !== null && WORDS.has(placed) && detected !== null && said === detected;
  if (placed !== null && !isWord) return { language: placed, declared, detected };
  if (said !== null && (detected === null || areAlike(said, detected)))
    return { language: said, declared, detected };
  return { language: detected ?? said, declared, detected };
}
