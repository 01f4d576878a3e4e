import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AssessedSite } from "@/lib/assessments";
import type { Deadline } from "@/lib/regimes";

/** A deadline as some assessments state it, and how it stands at each of their sites. */
export interface StatedDeadline {
  code: string;
  /** Its identity among the deadlines of one provider, regime and code. */
  hash: string;
  deadline: Deadline;
  links: { siteId: string; clientId: string; state: string; metAt: string | null }[];
}

/** What is the same deadline: what it is about and when it is due. */
function hashOf({ key, dueAt }: Deadline): string {
  return createHash("sha256")
    .update(JSON.stringify([key, dueAt]))
    .digest("hex")
    .slice(0, 32);
}

/** What a row says of its deadline, in one form whatever order JSON was kept in. */
export function contentOf(row: {
  message: string;
  params: unknown;
  party: string;
  zone: string;
  readings: unknown;
}): string {
  const { message, params, party, zone, readings } = row;
  return canonicalize({ message, params, party, zone, readings }) ?? "";
}

/** The deadlines that these assessments state, each once however many sites state it, in the order of their keys. */
export function statedDeadlines(sites: readonly AssessedSite[]): Map<string, StatedDeadline> {
  const found = new Map<string, StatedDeadline>();
  for (const { siteId, clientId, assessed } of sites) {
    for (const deadline of assessed.result.deadlines) {
      const hash = hashOf(deadline);
      const id = `${deadline.code} ${hash}`;
      const stated = found.get(id) ?? { code: deadline.code, hash, deadline, links: [] };
      stated.links.push({ siteId, clientId, state: deadline.state, metAt: deadline.metAt });
      found.set(id, stated);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
