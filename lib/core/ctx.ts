/** Roles of people in a provider, strongest first; `exporter` is a client's own member. */
export const ROLES = ["owner", "manager", "analyst", "viewer", "exporter"] as const;
export type Role = (typeof ROLES)[number];

export type Actor =
  | { kind: "member"; personId: string; membershipId: string }
  /** `madeBy` is the member who made the key and knows it; null where that is not known. */
  | { kind: "key"; keyId: string; madeBy: string | null }
  | { kind: "system"; reason: string }
  | { kind: "public" };

/** Who is asking, for which provider, what they may see, and when. Made once at the edge. */
export interface Ctx {
  providerId: string;
  providerSlug: string;
  actor: Actor;
  /** Permissions of the caller, as `noun:verb`. */
  permissions: ReadonlySet<string>;
  /** Clients the caller may see. */
  clients: "all" | readonly string[];
  now: Date;
  requestId: string;
}

/** What every verb takes. */
export interface Call<I> {
  ctx: Ctx;
  input: I;
}
