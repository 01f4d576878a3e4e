import { z } from "zod";
import type { SingleMatter } from "@/lib/mail";
import { isWorking, type NoticeDraft, type Recipient } from "@/lib/notices";
import type { Due, Told } from "./due-deadline";
import { mostUrgent } from "./read-state";
import type { SeenSites } from "./seen-sites";

const Params = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

function isTold(recipient: Recipient, due: Due): boolean {
  return isWorking(recipient) || (recipient.role === "exporter" && due.party === "exporter");
}

function matterOf({ due, rung, earliestAt }: Told, seen: SeenSites): SingleMatter {
  return {
    kind: "deadline",
    deadlineId: due.id,
    regime: due.regime,
    message: due.message,
    params: Params.parse(due.params),
    dueAt: due.due_at.toISOString(),
    zone: due.zone,
    state: mostUrgent(seen.states) ?? "unknown",
    rung,
    party: due.party,
    earliestAt: earliestAt < due.due_at ? earliestAt.toISOString() : null,
    sites: seen.sites.map(({ name, client, slug }) => ({ name, client, slug })),
    siteCount: seen.site_count,
  };
}

/**
 * What people are told of one deadline now, each of the sites they see and as it stands at those. The mail is worth
 * nothing once the next rung has come.
 */
export function draftsOf(
  told: Told,
  recipients: readonly Recipient[],
  seenBy: (recipient: Recipient) => SeenSites | undefined,
): NoticeDraft[] {
  return recipients.flatMap((recipient): NoticeDraft[] => {
    const seen = isTold(recipient, told.due) ? seenBy(recipient) : undefined;
    if (!seen) return [];
    const reason =
      recipient.role === "owner" ? "owner" : recipient.role === "exporter" ? "exporter" : "member";
    return [
      {
        recipient,
        reason,
        clientId: seen.client_id,
        clientIds: [...new Set(seen.sites.map(({ clientId }) => clientId))],
        subjectKind: "deadline",
        subjectId: told.due.id,
        rung: told.rung,
        expiresAt: told.overtakenAt,
        matter: matterOf(told, seen),
      },
    ];
  });
}
