import { AppError } from "@/lib/core/errors";

/** Dated versions of the contract, newest last. */
const VERSIONS = ["2026-11-01"] as const;

/** The version whoever names none is answered in. */
export const NEWEST_VERSION = VERSIONS[VERSIONS.length - 1] ?? VERSIONS[0];

/** The version a caller asked for by `API-Version`; the newest where none is named. `malformed` for an unknown one. */
export function readApiVersion(header: string | undefined): string {
  if (header === undefined) return NEWEST_VERSION;
  const known = VERSIONS.find((version) => version === header);
  if (known) return known;
  throw new AppError(
    "malformed",
    "api_version_unknown",
    `There is no such API-Version; leave it out, or name one of ${VERSIONS.join(", ")}.`,
  );
}
