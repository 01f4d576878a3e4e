/** Anything that gives a code's value in force, as a resolved rulebook does. */
interface Valued {
  value(code: string): string | number | boolean | null | readonly string[];
}

/** The value in force as a number; throws where the rulebook holds something else. */
export function numberOf(rulebook: Valued, code: string): number {
  const value = rulebook.value(code);
  if (typeof value !== "number") throw new TypeError(`${code} should hold a number`);
  return value;
}

/** The value in force as text; throws where the rulebook holds something else. */
export function textOf(rulebook: Valued, code: string): string {
  const value = rulebook.value(code);
  if (typeof value !== "string") throw new TypeError(`${code} should hold a text`);
  return value;
}

/** The value in force as a list; throws where the rulebook holds something else. */
export function listOf(rulebook: Valued, code: string): readonly string[] {
  const value = rulebook.value(code);
  if (value === null || typeof value !== "object") throw new TypeError(`${code} should hold a list`);
  return value;
}
