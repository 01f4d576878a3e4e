/** What findings say, by code; what stands in braces is the finding's. */
const WORDS = {
  page_gone: {
    en: "The {language} page that {from} names is not there ({status}).",
    zh: "{from} 指向的 {language} 页面不存在（{status}）。",
  },
  page_missing: {
    en: "This page is there in {languages} and not in {language}.",
    zh: "此页面有 {languages} 版本，没有 {language} 版本。",
  },
  page_untranslated: {
    en: "The {language} page is written in {detected}.",
    zh: "{language} 页面的内容是 {detected}。",
  },
  section_missing: {
    en: "The section “{heading}” of the {from} page has no counterpart on the {language} page.",
    zh: "{from} 页面的“{heading}”一节在 {language} 页面上没有对应内容。",
  },
  passage_untranslated: {
    en: "A passage of the {language} page was left in {detected}: “{passage}”",
    zh: "{language} 页面上有一段仍是 {detected}：“{passage}”",
  },
  title_untranslated: {
    en: "The title of the {language} page was left in {detected}: “{passage}”",
    zh: "{language} 页面的标题仍是 {detected}：“{passage}”",
  },
  description_untranslated: {
    en: "The description of the {language} page was left in {detected}: “{passage}”",
    zh: "{language} 页面的描述仍是 {detected}：“{passage}”",
  },
  title_missing: {
    en: "The {language} page has no title; the {from} page has one.",
    zh: "{language} 页面没有标题，{from} 页面有。",
  },
  description_missing: {
    en: "The {language} page has no description; the {from} page has one.",
    zh: "{language} 页面没有描述，{from} 页面有。",
  },
  lang_missing: {
    en: "The {language} page does not say its language (lang).",
    zh: "{language} 页面未声明语言（lang）。",
  },
  lang_wrong: {
    en: "The page says lang=“{declared}” and is written in {detected}.",
    zh: "页面声明 lang=“{declared}”，内容却是 {detected}。",
  },
  hreflang_no_self: {
    en: "The page names its other languages (hreflang) and not itself.",
    zh: "页面列出了其他语言版本（hreflang），但没有列出自身。",
  },
  hreflang_not_returned: {
    en: "The page names {to} as its {language} version, which does not name it back.",
    zh: "页面把 {to} 列为其 {language} 版本，后者却没有反向指回。",
  },
  hreflang_wrong_language: {
    en: "The page names {to} as its {language} version, which is in {detected}.",
    zh: "页面把 {to} 列为其 {language} 版本，该页面却是 {detected}。",
  },
  hreflang_gone: {
    en: "The page names {to} as its {language} version, which is not there ({status}).",
    zh: "页面把 {to} 列为其 {language} 版本，该页面不存在（{status}）。",
  },
  marks_disagree: {
    en: "The structured data says {name} {one} on the {from} page and {other} on the {language} page.",
    zh: "结构化数据中的 {name}：{from} 页面为 {one}，{language} 页面为 {other}。",
  },
  marks_language: {
    en: "The structured data says inLanguage “{declared}”; the page is in {language}.",
    zh: "结构化数据声明 inLanguage “{declared}”，页面却是 {language}。",
  },
  parameter_deviating: {
    en: "{name}: {from} says “{one}”, {language} says “{other}”.",
    zh: "{name}：{from} 为“{one}”，{language} 为“{other}”。",
  },
  parameter_missing: {
    en: "{name} (“{one}”) is on the {from} page and not on the {language} page.",
    zh: "{name}（“{one}”）只出现在 {from} 页面，{language} 页面没有。",
  },
  parameter_untranslated: {
    en: "{name}: the value “{other}” of the {language} page was not translated.",
    zh: "{name}：{language} 页面的值“{other}”没有翻译。",
  },
  parameter_not_comparable: {
    en: "{name}: whether “{one}” ({from}) and “{other}” ({language}) say the same cannot be told.",
    zh: "{name}：“{one}”（{from}）与“{other}”（{language}）是否一致无法判断。",
  },
  authenticity_deviating: {
    en: "{name}: the {language} page says “{one}”, {source} says “{other}{unit}” ({at}).",
    zh: "{name}：{language} 页面为“{one}”，{source} 中为“{other}{unit}”（{at}）。",
  },
  authenticity_missing: {
    en: "{name} (“{other}{unit}” in {source}, {at}) is not on the {language} page.",
    zh: "{name}（{source} 中为“{other}{unit}”，{at}）没有出现在 {language} 页面上。",
  },
  authenticity_unreferenced: {
    en: "{name} (“{one}” on the {language} page) is in no connected source.",
    zh: "{name}（{language} 页面为“{one}”）在已连接的数据源中没有对应记录。",
  },
  certificate_unlinked: {
    en: "{scheme} is named with no link to where its issuer lets it be looked up.",
    zh: "页面提到 {scheme}，但没有指向签发机构查询页面的链接。",
  },
  certificate_not_issuer: {
    en: "{scheme} is linked to {link}, which is the site's own and not its issuer's.",
    zh: "{scheme} 的链接 {link} 是网站自己的文件，不是签发机构的页面。",
  },
  certificate_slow: {
    en: "{scheme}: {link} took {median} ms (median of {samples}); at most {limit} ms are allowed.",
    zh: "{scheme}：{link} 用时 {median} 毫秒（{samples} 次的中位数），上限为 {limit} 毫秒。",
  },
  certificate_slowest_late: {
    en: "{scheme}: {link} took {median} ms (median of {samples}), and {slowest} ms at its slowest or with no answer once; the limit is {limit} ms.",
    zh: "{scheme}：{link} 中位数 {median} 毫秒（{samples} 次），但最慢 {slowest} 毫秒或有一次没有应答，上限 {limit} 毫秒。",
  },
  certificate_dead: { en: "{scheme}: {link} leads nowhere.", zh: "{scheme}：链接 {link} 已失效。" },
  certificate_expired: {
    en: "{scheme}: the certificate at {link} has ended.",
    zh: "{scheme}：{link} 的证书已失效或过期。",
  },
  certificate_mismatched: {
    en: "{scheme}: {link} shows another certificate than {number}.",
    zh: "{scheme}：{link} 显示的不是证书 {number}。",
  },
  certificate_wall: {
    en: "{scheme}: {link} keeps programs out, so that nothing is known of it.",
    zh: "{scheme}：{link} 拒绝程序访问，情况未知。",
  },
  certificate_unseen: {
    en: "{scheme}: {link} could not be seen from here ({reason}).",
    zh: "{scheme}：从这里无法看到 {link}（{reason}）。",
  },
} as const;

export type FindingCode = keyof typeof WORDS;
export type AuditLocale = "en" | "zh";

const NAMES = new Map<AuditLocale, Intl.DisplayNames>();

/** Parameters whose values are language tags, which are said as names. */
const TAGS = new Set(["language", "languages", "from", "detected"]);

function nameOf(tag: string, locale: AuditLocale): string {
  const names = NAMES.get(locale) ?? new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  NAMES.set(locale, names);
  return /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(tag) ? (names.of(tag) ?? tag) : tag;
}

/** Whether a text is the code of a finding. */
export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(WORDS, code);
}

/** What a finding says, a sentence in the reader's language. */
export function sayFinding(
  { code, params }: { code: FindingCode; params: Readonly<Record<string, string>> },
  locale: AuditLocale,
): string {
  return WORDS[code][locale].replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = params[name] ?? "–";
    if (!TAGS.has(name)) return value;
    return value
      .split(", ")
      .map((tag) => nameOf(tag, locale))
      .join(locale === "zh" ? "、" : ", ");
  });
}
