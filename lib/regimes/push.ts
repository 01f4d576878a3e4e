import type { Params } from "./params";

/** What a push is made of: who files, for which site, and where the interface answers. */
export interface PushSubject {
  /** Our own id of what is pushed; comes back in the counterpart's callbacks. */
  reference: string;
  filer: { slug: string; name: string; country: string; business: string };
  /** Null for what the provider pushes for itself. */
  site: { url: string; name: string; liveOn: string | null } | null;
  /** Where the hosted operation was seen to answer. */
  endpointUrl: string;
  /** How it was called. */
  authMethod: "none";
  /** Where the hosted API is described, and the SHA-256 of those bytes in hexadecimal. */
  documentation: { url: string; sha256: string };
  contact: { name: string; email: string };
  /** ISO 8601 UTC. */
  effectiveFrom: string;
}

/** What a counterpart's answer to a push means. `failure` is a key of the regime's messages. */
export type PushReading =
  | { state: "taken"; reference: string; at: string }
  | { state: "refused"; failure: string; params: Params }
  | { state: "unclear"; failure: string; params: Params };

/** What a counterpart decided on something pushed before. */
export interface PushDecision {
  /** The `reference` it was pushed under. */
  reference: string;
  state: "accepted" | "rejected";
  /** The counterpart's own code, where it gave one. */
  reason: string | null;
  /** The counterpart's own number of it. */
  number: string;
  /** The counterpart's own time of the decision, ISO 8601. */
  occurredAt: string;
}

/** Something that is sent to a counterpart, and how its answer is read. */
export interface Exchange {
  name: string;
  /** Name of the counterpart, as in `/callbacks/{counterpart}`. */
  counterpart: string;
  /** Kind of the subject that is pushed. */
  subjectKind: string;
  /** Hours after which a message that was not taken says nothing true any more: it is expired, never dropped. */
  expiresAfterHours: number | null;
  url(baseUrl: string): string;
  read(response: ReferenceResponse): PushReading;
  /** Reads the body of a signed callback; null where it is none of a decision. */
  readCallback(body: unknown): PushDecision | null;
}

/** Something sent to a counterpart and decided there. */
export interface Push extends Exchange {
  /** The message, as it is kept and sent. */
  build(subject: PushSubject): Record<string, unknown>;
  /** How what is seen differs from what a message told, as a code, or null. */
  drift(
    filed: unknown,
    seen: Pick<PushSubject, "endpointUrl" | "authMethod" | "documentation">,
  ): string | null;
  /** The conflicts whose reading says by when it must have been pushed. */
  conflicts: readonly string[];
}

export interface ReferenceResponse {
  status: number;
  contentType: string;
  body: string;
}

/** What a company's profile on a procurement platform is made of. */
export interface ProfileSubject {
  /** Our own id of the profile. */
  reference: string;
  company: { name: string; country: string; code: string | null };
  site: { url: string; name: string };
  /** The company's number on the platform; null where nobody told it. */
  supplierId: string | null;
  /** How far the site's certification has come, and until when a badge is valid; null before its first step. */
  certification: { stage: string; expiresOn: string | null } | null;
  /** ISO 8601 UTC. */
  updatedAt: string;
}

/** A profile sent to a procurement platform, which confirms it in its answer. */
export interface ProfilePush extends Exchange {
  build(subject: ProfileSubject): Record<string, unknown>;
}

/** A procurement platform that a regime's documents name. */
export interface ProcurementPlatform {
  id: string;
  /** As the document writes it. */
  name: string;
  /** The rule that names it. */
  rule: string;
  push: ProfilePush;
}

/** The procurement platforms of a regime, and the rule by whose date profiles had to be updated. */
export interface PlatformPlan {
  platforms: readonly ProcurementPlatform[];
  deadlineRule: string;
  /** The rule that advises those who are not connected. */
  adviceRule: string;
}
