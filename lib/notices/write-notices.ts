import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { NoticeKind, SingleMatter } from "@/lib/mail";
import { isWorking, listRecipients, seesClient, type Recipient } from "./list-recipients";
import { writeDrafts } from "./write-drafts";

type Matters = { [M in SingleMatter as M["kind"]]: M };

/** What is to be told, of what, and to whom: the owners, or every member who works on that client. */
export type NoticeInput = {
  [K in Exclude<NoticeKind, "digest">]: {
    kind: K;
    subjectKind: string;
    subjectId: string;
    /** Which of several notices of one kind about one subject, such as a state it entered; one only where left out. */
    rung?: string;
    /** The client it concerns; null where it concerns the whole provider. */
    clientId: string | null;
    params: Omit<Matters[K], "kind">;
    to: "owners" | "members";
  };
}[Exclude<NoticeKind, "digest">];

/** Guarantee: the type of NoticeInput pairs each kind with its own parameters. */
function isMatter(value: object): value is SingleMatter {
  return "kind" in value;
}

function isMeant(recipient: Recipient, { to, clientId }: NoticeInput): boolean {
  const hasRole = to === "owners" ? recipient.role === "owner" : isWorking(recipient);
  return hasRole && seesClient(recipient, clientId);
}

/**
 * Tells people of something, in the transaction that decided it: one notice per recipient and, unless they declined
 * that kind by mail, one mail. Told again, nothing happens. Returns how many are new.
 */
export async function createNotices(tx: Tx, ctx: Ctx, notice: NoticeInput): Promise<number> {
  const matter = { kind: notice.kind, ...notice.params };
  if (!isMatter(matter)) return 0;
  const recipients = (await listRecipients(tx, ctx)).filter((one) => isMeant(one, notice));
  return writeDrafts(
    tx,
    ctx,
    recipients.map((recipient) => ({
      recipient,
      reason: recipient.role === "owner" ? "owner" : "member",
      clientId: notice.clientId,
      clientIds: notice.clientId === null ? null : [notice.clientId],
      subjectKind: notice.subjectKind,
      subjectId: notice.subjectId,
      rung: notice.rung ?? "",
      expiresAt: null,
      matter,
    })),
  );
}
