import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/core/env";

/** The header by which our own tests from outside are told from buyers' calls. */
export const SELF_TEST_HEADER = "accordant-self-test";

const PASS = /^(\d{1,15})\.([0-9a-f]{64})$/;
/** How far the clocks of two of our processes may be apart, and how long a request may be on its way. */
const GOOD_MS = 120_000;

function sealOf(moment: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`self-test ${moment}`).digest("hex");
}

/** What a self-test shows our own hosted API, and nobody else: good for two minutes. */
export function selfTestPass(now: Date): string {
  const moment = String(now.getTime());
  return `${moment}.${sealOf(moment)}`;
}

/** Whether a call is one of our own tests: such a one is not counted on the network it comes from. */
export function isSelfTest(header: string | readonly string[] | undefined, now: Date): boolean {
  if (typeof header !== "string") return false;
  const [, moment = "", seal = ""] = PASS.exec(header) ?? [];
  if (seal === "" || Math.abs(now.getTime() - Number(moment)) > GOOD_MS) return false;
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(moment)));
}
