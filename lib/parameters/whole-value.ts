import { foldText } from "./fold-text";
import { WHOLE_VALUES } from "./words/whole-values";

export type WholeValue = "inapplicable" | "absent" | "no" | "yes";

const NAMES: readonly WholeValue[] = ["inapplicable", "absent", "no", "yes"];

const known = new Map<string, WholeValue>(
  WHOLE_VALUES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name, words = ""] = line.split(" | ");
      const value = NAMES.find((one) => one === name);
      return value ? words.split(", ").map((word) => [foldText(word).toLowerCase(), value] as const) : [];
    }),
);

/** What a value says as a whole, where it is no more than a word for yes, no, none or not applicable; otherwise null. */
export function wholeValue(text: string): WholeValue | null {
  const folded = foldText(text).toLowerCase();
  const bare = folded.replace(/^[([]|[)\].。!]+$/g, "").trim();
  return known.get(folded) ?? known.get(bare) ?? null;
}

/** The yes or no with which a value begins before it goes on in brackets or after a comma; null where it does not. */
export function leadingAnswer(text: string): "yes" | "no" | null {
  const [first, ...more] = foldText(text).split(/\s*[,，、(;:。|]\s*|\s-\s/u);
  const answer = more.length === 0 ? null : wholeValue(first ?? "");
  if (answer === "absent") return "no";
  return answer === "yes" || answer === "no" ? answer : null;
}
