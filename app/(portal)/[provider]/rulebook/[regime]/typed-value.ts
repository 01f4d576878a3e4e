import type { RuleValue } from "@/lib/regimes";

/** A value as it stands in a form. */
export function typedFrom(value: RuleValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : value.join(", ");
}

/** What was typed, as a value of that shape's type; what cannot be read as one stays as typed and is refused where it is parsed. */
export function readTypedValue(shape: unknown, typed: unknown): unknown {
  const text = typeof typed === "string" ? typed.trim() : "";
  if (shape === "number") return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (shape === "yes_no") return text === "yes";
  if (shape === "countries" || shape === "languages")
    return text
      .split(/[,，、]/)
      .map((part) => part.trim())
      .filter(Boolean);
  return text;
}
