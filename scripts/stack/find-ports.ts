import { randomInt } from "node:crypto";
import { findOut } from "./check-ports";

// Below the range from which the system hands out ports by itself, so that nothing takes them meanwhile.
const LOWEST = 12_000;
const HIGHEST = 32_000;
const ATTEMPTS = 200;

/** The first of `count` free ports in a row. */
export async function findPorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const first = randomInt(LOWEST, HIGHEST);
    const findings = await Promise.all(Array.from({ length: count }, (_, offset) => findOut(first + offset)));
    if (findings.every((finding) => finding === "free")) return first;
  }
  throw new Error(`There are no ${count} free ports in a row.`);
}
