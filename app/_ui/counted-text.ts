/** A text for one thing and for several; `{count}` in it becomes the number. */
export type CountedText = { one: string; other: string };

/** A text whose values are known in the browser alone, with those numbers as the reader writes them. */
export function fillText(template: string, values: Record<string, number>, locale: string): string {
  const format = new Intl.NumberFormat(locale);
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, format.format(value)),
    template,
  );
}

/** The text for that many things. */
export function fillCounted({ one, other }: CountedText, count: number, locale: string): string {
  const isOne = new Intl.PluralRules(locale).select(count) === "one";
  return fillText(isOne ? one : other, { count }, locale);
}
