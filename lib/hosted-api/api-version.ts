import { AppError } from "@/lib/core/errors";
import type { Ending } from "./ending";

interface Version {
  name: string;
  /** Set once a later one takes its place. */
  ending: Ending | null;
}

/** Dated versions of the contract, newest last. */
const VERSIONS: readonly [Version, ...Version[]] = [{ name: "2026-11-01", ending: null }];

const NEWEST = VERSIONS[VERSIONS.length - 1] ?? VERSIONS[0];

/** The version whoever names none is answered in. */
export const NEWEST_VERSION = NEWEST.name;

/** The version a caller asked for by `API-Version`; the newest where none is named. `malformed` for an unknown one. */
export function readApiVersion(header: string | undefined, versions: readonly Version[] = VERSIONS): Version {
  if (header === undefined) return NEWEST;
  const known = versions.find(({ name }) => name === header);
  if (known) return known;
  throw new AppError(
    "malformed",
    "api_version_unknown",
    `There is no such API-Version; leave it out, or name one of ${versions.map(({ name }) => name).join(", ")}.`,
  );
}
