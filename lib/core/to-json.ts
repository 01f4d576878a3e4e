import type { Prisma } from "@/generated/prisma/client";

/** Guarantee: what JSON.parse gives and is an object holds nothing but JSON. */
function isJsonObject(value: unknown): value is Prisma.InputJsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object of ours as a JSON column takes it: what JSON cannot hold is dropped, dates become text. */
export function toJson(value: object): Prisma.InputJsonObject {
  const parsed: unknown = JSON.parse(JSON.stringify(value));
  if (!isJsonObject(parsed)) throw new TypeError("Only an object can be kept in a JSON column.");
  return parsed;
}
