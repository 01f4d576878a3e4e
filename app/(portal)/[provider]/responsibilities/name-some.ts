import { fillCounted, type CountedText } from "@/app/_ui/counted-text";

const NAMED = 5;

/** A few of many names, and how many more there are. */
export function nameSome(
  names: readonly string[],
  { more, listComma }: { more: CountedText; listComma: string },
  locale: string,
): string {
  const left = names.length - NAMED;
  const some = names.slice(0, NAMED).join(listComma);
  return left > 0 ? `${some} ${fillCounted(more, left, locale)}` : some;
}
