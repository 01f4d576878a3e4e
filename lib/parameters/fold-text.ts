const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const FRACTIONS = new Map(
  ["½ 1/2", "¼ 1/4", "¾ 3/4", "⅛ 1/8", "⅜ 3/8", "⅝ 5/8", "⅞ 7/8", "⅓ 1/3", "⅔ 2/3"].map((line) => {
    const [sign = "", words = ""] = line.split(" ");
    return [sign, words.replace("/", "⁄")] as const;
  }),
);
/** First of the ten digits of each script that has digits of its own. */
const ZEROS = ["٠", "۰", "०", "௦", "๐", "໐", "០", "၀"];
const DIGITS = new Map(
  ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => {
      const code = zero.codePointAt(0) ?? 0;
      return [String.fromCodePoint(code + digit), String(digit)] as const;
    }),
  ),
);
/** Sizes of batteries, which Japan and China count. */
const BATTERIES = new Map([
  ["1", "D"],
  ["2", "C"],
  ["3", "AA"],
  ["4", "AAA"],
  ["5", "AA"],
  ["7", "AAA"],
]);
const NATIVE_DIGIT = /[٠-٩۰-۹०-९௦-௯๐-๙໐-໙០-៩၀-၉]/gu;

/**
 * The text in one dress: NFKC, every digit 0-9, one kind of dash, tilde, times sign and quotation mark. Superscripts
 * become `^2` and vulgar fractions `1⁄2` first, since NFKC would turn 10⁶ into 106 and 1½ into 11⁄2.
 */
export function foldText(text: string): string {
  return text
    .replace(/(?<=\p{L})[⁻−-](?=[¹²³])/gu, "-")
    .replace(/(?<=\p{L}-)[¹²³]/gu, (digit) => String(SUPERSCRIPT.indexOf(digit)))
    .replace(/(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_all, sign: string, digits: string) =>
      [`^${sign === "" ? "" : "-"}`, ...[...digits].map((one) => SUPERSCRIPT.indexOf(one))].join(""),
    )
    .replace(/\^([23])(?![0-9])/g, "$1")
    .replace(/(\d)?([½¼¾⅛⅜⅝⅞⅓⅔])/gu, (_all, whole: string | undefined, sign: string) =>
      [whole, FRACTIONS.get(sign)].filter((part) => part !== undefined).join(" "),
    )
    .replace(/[®™©]/gu, "")
    .normalize("NFKC")
    .replace(NATIVE_DIGIT, (digit) => DIGITS.get(digit) ?? digit)
    .replace(/[‐‑‒–—―−﹣－]/gu, "-")
    .replace(
      /単([1-4])(?:形|型)?(?:乾)?(?:電池)?|([57])号(?:干|碱性)?电池/gu,
      (_all, ja?: string, zh?: string) => `${BATTERIES.get(ja ?? zh ?? "") ?? ""} `,
    )
    .replace(/[〜～∼˜]/gu, "~")
    .replace(/[×✕✖╳⨯]/gu, "×")
    .replace(/[″”“〃]|''/gu, '"')
    .replace(/[′’‘]/gu, "'")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
}
