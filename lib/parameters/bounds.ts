import { type Bound } from "./atoms";
import { BOUND_WORDS } from "./words/bound-words";

const bounds: readonly (readonly [string, Bound])[] = BOUND_WORDS.trim()
  .split("\n")
  .flatMap((line) => {
    const [name = "", words = ""] = line.split(" | ");
    const bound: Bound = name === "max" ? "max" : "min";
    return words.split(", ").map((word) => [word.normalize("NFKC").toLowerCase(), bound] as const);
  })
  .sort((a, b) => b[0].length - a[0].length);

const boundsByFirst = new Map<string, (readonly [string, Bound])[]>();
for (const bound of bounds) {
  const first = bound[0].charAt(0);
  boundsByFirst.set(first, [...(boundsByFirst.get(first) ?? []), bound]);
}

const LATIN = /\p{Script=Latin}/u;

/** Whether no Latin word is under way at that place. */
export function isWordStart(text: string, at: number): boolean {
  return !LATIN.test(text.charAt(at)) || !LATIN.test(text.charAt(at - 1));
}

/** The word or sign for an upper or lower bound at `at`, `lower` being the text in small letters; null where none is. */
export function boundAt(text: string, lower: string, at: number): { bound: Bound; end: number } | null {
  if (!isWordStart(text, at)) return null;
  for (const [word, bound] of boundsByFirst.get(lower.charAt(at)) ?? []) {
    if (!lower.startsWith(word, at)) continue;
    const end = at + word.length;
    if (LATIN.test(word.charAt(word.length - 1)) && LATIN.test(text.charAt(end))) continue;
    return { bound, end };
  }
  return null;
}
