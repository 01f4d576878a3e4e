import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** 12 to 200 characters of any kind (ASVS 6.2). */
export const Password = z
  .string()
  .min(12, "use at least 12 characters")
  .max(200, "use at most 200 characters");

// OWASP's second choice of Argon2id parameters: 19 MiB, two passes, one lane.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id hash in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits; takes as long where there is no hash to hold it against. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no password of anybody");
  const fits = await verify(stored ?? (await decoy), password).catch(() => false);
  return stored !== null && fits;
}
