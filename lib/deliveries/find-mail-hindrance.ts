import { querySystem } from "@/lib/core/db/system";
import type { MailPayload } from "@/lib/mail";
import { isWorking } from "@/lib/notices";

type NoticeContent = Extract<MailPayload["content"], { kind: "notice" }>;

/** Why a notice's mail is not sent after all. */
export const MAIL_HINDRANCES = ["not_a_member", "role_changed", "client_not_seen", "declined"] as const;
export type MailHindrance = (typeof MAIL_HINDRANCES)[number];

const READER = `
  SELECT m.role, coalesce(n.by_mail, true) AS "byMail",
    m.all_clients OR ($4::uuid[] IS NOT NULL AND NOT EXISTS (SELECT FROM unnest($4::uuid[]) AS told(client_id)
      WHERE NOT EXISTS (SELECT FROM membership_client c WHERE c.provider_id = m.provider_id
        AND c.membership_id = m.id AND c.client_id = told.client_id))) AS "seesAll"
  FROM membership m
  JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
  LEFT JOIN notice_preference n ON n.provider_id = m.provider_id AND n.person_id = m.person_id AND n.kind = $3
  WHERE m.provider_id = $1 AND m.person_id = $2 AND m.ended_at IS NULL`;

interface Reader {
  role: string;
  byMail: boolean;
  seesAll: boolean;
}

/**
 * Why a notice is no longer its reader's to get by mail, as things stand now, or null where it still is: a mail may
 * leave days after it was written, and whom it may be told to is decided when it leaves.
 */
export async function findMailHindrance(content: NoticeContent): Promise<MailHindrance | null> {
  const { providerId, personId, matter, reason, clientIds } = content;
  const [reader] = await querySystem<Reader>("mail-reader", READER, [
    providerId,
    personId,
    matter.kind,
    clientIds,
  ]);
  if (!reader) return "not_a_member";
  if (reason === "exporter" ? reader.role !== "exporter" : !isWorking(reader)) return "role_changed";
  if (!reader.seesAll) return "client_not_seen";
  return reader.byMail ? null : "declined";
}
