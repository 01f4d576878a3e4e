import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";

/** Somebody who may be told: a member with how to reach them and which clients they see. */
export interface Recipient {
  personId: string;
  membershipId: string;
  role: string;
  /** Clients they see. */
  clients: "all" | ReadonlySet<string>;
  since: Date;
  email: string;
  name: string;
  locale: "en" | "zh";
  timeZone: string;
}

interface Row {
  person_id: string;
  membership_id: string;
  role: string;
  all_clients: boolean;
  client_ids: string[];
  created_at: Date;
  email: string;
  name: string;
  locale: string;
  time_zone: string;
}

/** Roles that work on what they see, and so are told of it. */
const WORKING: ReadonlySet<string> = new Set(["owner", "manager", "analyst"]);

/** The provider's members who can still sign in, of these people where any are named. */
export async function listRecipients(
  tx: Tx,
  ctx: Ctx,
  personIds: readonly string[] | null = null,
): Promise<Recipient[]> {
  const named = personIds === null ? null : [...personIds];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT m.person_id, m.id AS membership_id, m.role, m.all_clients, m.created_at, p.email, p.name, p.locale, p.time_zone,
      ARRAY(SELECT c.client_id FROM membership_client c
        WHERE c.provider_id = m.provider_id AND c.membership_id = m.id) AS client_ids
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.provider_id = ${ctx.providerId}::uuid AND m.ended_at IS NULL AND p.disabled_at IS NULL
      AND (${named}::uuid[] IS NULL OR m.person_id = ANY (${named}::uuid[]))
    ORDER BY m.created_at, m.id`;
  return rows.map((row) => ({
    personId: row.person_id,
    membershipId: row.membership_id,
    role: row.role,
    clients: row.all_clients ? "all" : new Set(row.client_ids),
    since: row.created_at,
    email: row.email,
    name: row.name,
    locale: row.locale === "zh" ? "zh" : "en",
    timeZone: row.time_zone,
  }));
}

/** Whether somebody works on what they see, and so is told of it. */
export function isWorking({ role }: Pick<Recipient, "role">): boolean {
  return WORKING.has(role);
}

/** Whether somebody sees a client; null is what concerns the whole provider. */
export function seesClient({ clients }: Recipient, clientId: string | null): boolean {
  return clients === "all" || (clientId !== null && clients.has(clientId));
}
