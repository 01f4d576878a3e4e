import { createHash } from "node:crypto";
import type { Span } from "@/lib/parameters";
import { sayFinding, type FindingCode } from "./finding-words";

/** What a finding found. */
export type FindingOutcome =
  | "deviating"
  | "missing"
  | "untranslated"
  | "not_comparable"
  | "disagreeing"
  | "marginal"
  | "fail"
  | "blocked"
  | "unknown";

/** A page and what of it is meant; no span where it is the page as a whole, or that something is not on it. */
export interface Place {
  url: string;
  language: string | null;
  span: Span | null;
}

/** What was found, before it is named. */
export interface FindingDraft {
  code: FindingCode;
  outcome: FindingOutcome;
  /** The group of pages it is of. */
  group: string;
  /** What of them it is about, so that two of one kind are two. */
  subject: string;
  params: Record<string, string>;
  places: Place[];
}

export interface Finding extends FindingDraft {
  /** The same for as long as rule, pages and subject are. */
  id: string;
  text: { en: string; zh: string };
}

/** Names a finding and says it in both languages. The site's host is not in its name: a site that moves keeps its own. */
export function nameFinding(draft: FindingDraft): Finding {
  const path = draft.group.replace(/^[^/]*/, "");
  const hash = createHash("sha256").update(JSON.stringify([draft.code, path, draft.subject]));
  return {
    ...draft,
    id: hash.digest("hex").slice(0, 16),
    text: { en: sayFinding(draft, "en"), zh: sayFinding(draft, "zh") },
  };
}
