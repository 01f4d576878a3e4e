const QUESTIONS = [
  "catalog",
  "quotation",
  "certificates",
  "ordering",
  "staticPromotionOnly",
  "domesticOnly",
  "languageSwitch",
] as const;

/** A choice of three as the rules know it: yes, no, or not known. */
function answerOf(value: unknown): boolean | null {
  return value === "yes" ? true : value === "no" ? false : null;
}

/** What the form of the questions sends, as the verb takes it. */
export function scopeOf(values: Record<string, unknown>): Record<string, unknown> {
  const answers = Object.fromEntries(QUESTIONS.map((name) => [name, answerOf(values[name])]));
  const { languages = [], targetCountries = [] } = values;
  return { ...values, languages, targetCountries, ...answers };
}
