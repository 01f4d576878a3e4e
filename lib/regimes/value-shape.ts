import { z } from "zod";
import { startOfDate } from "../core/time";

/** What may be set as a code's value: rule data, so that a form can show it and a choice can be parsed by it. */
export type ValueShape =
  /** A whole number between two bounds, both included. */
  | { type: "number"; min: number; max: number }
  /** A calendar date between two, both included. */
  | { type: "date"; min: string; max: string }
  /** An IANA time zone. */
  | { type: "zone" }
  | { type: "yes_no" }
  /** Two-letter countries (ISO 3166-1) or language tags (BCP 47), so many at least and at most. */
  | { type: "countries" | "languages"; min: number; max: number }
  /** One of these texts. */
  | { type: "choice"; options: readonly string[] };

const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

// Whatever the arithmetic of dates takes for a zone by name is one.
function isZone(name: string): boolean {
  try {
    return ZONE.test(name) && !Number.isNaN(startOfDate("2026-01-01", name).getTime());
  } catch {
    return false;
  }
}

const country = z.string().regex(/^[A-Z]{2}$/, "use two-letter country codes");
const language = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "use language tags such as en, zh-Hans");

/** The schema of a shape; its refusals are sentences a person can act on. */
export function schemaOf(shape: ValueShape): z.ZodType<string | number | boolean | string[]> {
  switch (shape.type) {
    case "number":
      return z.number().min(shape.min).max(shape.max).refine(Number.isInteger, "write a whole number");
    case "date":
      return z.iso
        .date({ error: "use a date such as 2027-05-16", abort: true })
        .refine((date) => shape.min <= date && date <= shape.max, "lies too early or too late to be meant");
    case "zone":
      return z.string().refine(isZone, "name a time zone such as Asia/Shanghai");
    case "yes_no":
      return z.boolean();
    case "countries":
      return z.array(country).min(shape.min).max(shape.max);
    case "languages":
      return z.array(language).min(shape.min).max(shape.max);
    case "choice":
      return z.enum([...shape.options]);
  }
}
