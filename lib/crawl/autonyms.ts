const TAGS = [
  ...[
    "en",
    "zh",
    "zh-Hans",
    "zh-Hant",
    "ja",
    "ko",
    "vi",
    "th",
    "id",
    "ms",
    "km",
    "lo",
    "my",
    "fil",
    "ta",
    "mi",
  ],
  ...["fr", "de", "es", "pt", "ru", "ar", "it", "nl", "pl", "tr", "hi"],
];

let known: Map<string, string> | undefined;

/** Languages by what they call themselves, lower case, as a language switch names them: 日本語 gives `ja`. */
export function autonyms(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...TAGS.map((tag): [string, string] => [
      (new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag).toLowerCase(),
      tag,
    ]),
    ["中文", "zh"],
    ["bahasa indonesia", "id"],
    ["bahasa melayu", "ms"],
    ["bahasa malaysia", "ms"],
  ]);
  return known;
}
