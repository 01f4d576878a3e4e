import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

export const SIGNING_PARTIES = ["exporter", "provider", "lsp"] as const;
/** Who signs for their part in a site's duties. */
export type SigningParty = (typeof SIGNING_PARTIES)[number];

/** What a party has to do with a duty: it does it, answers for it jointly with whoever does, or is told. */
export type DutyPart = "does" | "answers" | "told";

/** One duty about a site. */
export interface Duty {
  /** Key of `messages.duties`. */
  code: string;
  /** Null for a party that has nothing to do with it. */
  parts: Record<SigningParty, DutyPart | null>;
  /** Rules it rests on. */
  rules: readonly string[];
  /** Parties whose part a document states itself; every other part is our own assumption. */
  stated: readonly SigningParty[];
}

/** What the texts of one language say of the duties, as whoever signs reads it. */
export interface DutyTexts {
  duties: Record<string, { title: string; text: string }>;
  /** What each party states by signing. */
  statements: Record<SigningParty, string>;
}

/** Who does, answers for and is told of what, as the parties of a site sign it. */
export interface ResponsibilityMatrix {
  /** Rule whose verdict says whether everybody has signed. */
  code: string;
  /** Assumption under which the duties are divided so. */
  assumption: string;
  duties: readonly Duty[];
  /** SHA-256, hex, of the duties and of every word about them: what a sign-off names. */
  hash: string;
}

/** The matrix with its hash: another duty, part or word makes another matrix, which nobody has signed yet. */
export function defineMatrix(
  matrix: Omit<ResponsibilityMatrix, "hash">,
  texts: Record<string, DutyTexts>,
): ResponsibilityMatrix {
  const canonical = canonicalize({ ...matrix, texts });
  if (canonical === undefined) throw new TypeError("a matrix that is not JSON has no hash");
  return { ...matrix, hash: createHash("sha256").update(canonical).digest("hex") };
}
