/** Languages that addresses name, as ISO 639-1, and what they are often called instead. */
const LANGUAGES = new Set(
  (
    "en zh ja ko vi th id ms km lo my fil tl ta mi fr de es pt ru ar it nl pl tr hi uk cs sv da fi no el he hu " +
    "ro bg sk hr sr sl lt lv et fa ur bn"
  ).split(" "),
);
const CALLED: Readonly<Record<string, string>> = {
  cn: "zh",
  chs: "zh-Hans",
  cht: "zh-Hant",
  sc: "zh-Hans",
  tc: "zh-Hant",
  tw: "zh-Hant",
  hk: "zh-Hant",
  jp: "ja",
  kr: "ko",
  vn: "vi",
  eng: "en",
  english: "en",
  chinese: "zh",
  japanese: "ja",
  tl: "fil",
};
const PARAMETERS = new Set(["lang", "language", "locale", "hl", "lng", "l", "lc"]);
const SEGMENTS_LOOKED_AT = 2;
const SUFFIX = /^(.+)([._-])([a-z]{2,3}(?:[-_][a-z]{2,4})?)(\.[a-z]{3,5})?$/i;

export interface VariantKey {
  /** The same for an address in whatever language. */
  key: string;
  /** The language the address names, or null. */
  language: string | null;
  /** Where it names it. */
  by: "path" | "query" | "suffix" | "host" | null;
}

/** The language that a part of an address names: `zh-cn`, `jp`, `en_US`; null where it names none. */
export function namedLanguage(text: string): string | null {
  const [primary = "", region, ...more] = text.toLowerCase().split(/[-_]/);
  if (more.length > 0) return null;
  const called = CALLED[primary];
  if (called !== undefined) return region === undefined ? called : null;
  if (!LANGUAGES.has(primary)) return null;
  if (region === undefined) return primary;
  if (primary === "zh") return /^(?:tw|hk|mo|hant)$/.test(region) ? "zh-Hant" : "zh";
  return /^[a-z]{2,4}$/.test(region) ? primary : null;
}

function fromPath(segments: string[]): { language: string | null; segments: string[] } {
  const at = segments.slice(0, SEGMENTS_LOOKED_AT).findIndex((one) => namedLanguage(one) !== null);
  if (at < 0) return { language: null, segments };
  return {
    language: namedLanguage(segments[at] ?? ""),
    segments: segments.filter((_one, other) => other !== at),
  };
}

function fromSuffix(segments: string[]): { language: string | null; segments: string[] } {
  const last = segments.at(-1) ?? "";
  const [, name, , tag = "", ending = ""] = SUFFIX.exec(last) ?? [];
  const language = name === undefined ? null : namedLanguage(tag);
  return language === null
    ? { language, segments }
    : { language, segments: [...segments.slice(0, -1), `${name}${ending}`] };
}

function fromQuery(query: URLSearchParams): { language: string | null; rest: string } {
  let language: string | null = null;
  const rest = [...query].filter(([name, value]) => {
    const named = PARAMETERS.has(name.toLowerCase()) ? namedLanguage(value) : null;
    language ??= named;
    return named === null;
  });
  return {
    language,
    rest: rest
      .map((pair) => pair.join("="))
      .sort()
      .join("&"),
  };
}

function fromHost(host: string): { language: string | null; rest: string } {
  const bare = host.toLowerCase().replace(/^www\./, "");
  const [first = "", ...others] = bare.split(".");
  const language = others.length >= 2 ? namedLanguage(first) : null;
  return { language, rest: language === null ? bare : others.join(".") };
}

/**
 * What an address says of its language and what is left of it without that: `/en/x`, `/zh/x`, `x.zh.html`, `?lang=zh`
 * and `zh.example.com/x` have one key. Two addresses of one key are likely one page in two languages, no more than that.
 */
export function variantKey(url: string): VariantKey {
  const { host, pathname, searchParams } = new URL(url);
  const written = pathname
    .replace(/\/index\.(?:html?|php|aspx?)$/i, "/")
    .split("/")
    .filter((one) => one !== "");
  const query = fromQuery(searchParams);
  const path = fromPath(written);
  const suffix = path.language === null ? fromSuffix(written) : path;
  const site = fromHost(host);
  const key = `${site.rest}/${suffix.segments.join("/")}${query.rest === "" ? "" : `?${query.rest}`}`;
  if (path.language !== null) return { key, language: path.language, by: "path" };
  if (query.language !== null) return { key, language: query.language, by: "query" };
  if (suffix.language !== null) return { key, language: suffix.language, by: "suffix" };
  return { key, language: site.language, by: site.language === null ? null : "host" };
}
