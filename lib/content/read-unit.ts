import { z } from "zod";
import type { ContentUnit } from "@/generated/prisma/client";
import { TRANSLATIONS } from "@/lib/regimes";
import type { UnitState } from "./advance-unit";
import { STAGES } from "./content-input";

const Side = z.object({ language: z.string(), text: z.string().nullable() });

/** A parameter that a unit does not say as its source does. */
export const Deviation = z.object({
  parameter: z.string(),
  outcome: z.enum(["deviating", "missing", "untranslated"]),
  source: Side,
  unit: Side,
});

const Words = z.object({
  stage: z.enum(STAGES),
  translation: z.enum(TRANSLATIONS),
  verifiedHow: z.enum(["person", "comparison", "unneeded"]).nullable(),
  deviations: Deviation.array(),
});

/** A unit as it is kept. */
export type Unit = Omit<ContentUnit, "providerId" | "stage" | "translation" | "verifiedHow" | "deviations"> &
  UnitState;

/** A row as the unit it is; the table's own constraints hold its words. */
export function readUnit({ providerId: _p, ...row }: ContentUnit): Unit {
  return { ...row, ...Words.parse(row) };
}
