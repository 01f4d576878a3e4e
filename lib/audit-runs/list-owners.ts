import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { AppError, fieldProblem } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { listRecipients, seesClient, type Recipient } from "@/lib/notices";

/** Somebody who may look after what was found on a client's sites. */
export interface FindingOwner {
  personId: string;
  name: string;
}

const LOOKS_ON = "viewer";

async function mayOwn(tx: Tx, ctx: Ctx, clientId: string): Promise<Recipient[]> {
  const members = await listRecipients(tx, ctx);
  return members.filter((one) => one.role !== LOOKS_ON && seesClient(one, clientId));
}

/** Who may look after findings of a client: the provider's people who work on it, and its exporter's own. */
export async function listOwners({ ctx, input }: Call<{ clientId: string }>): Promise<FindingOwner[]> {
  requirePermission(ctx, "finding:update");
  const members = await withTenant(ctx, (tx) => mayOwn(tx, ctx, input.clientId));
  return members.map(({ personId, name }) => ({ personId, name }));
}

/** Throws `invalid` for somebody who does not work on a client, a stranger among them. */
export async function requireOwner(tx: Tx, ctx: Ctx, clientId: string, personId: string): Promise<void> {
  const members = await mayOwn(tx, ctx, clientId);
  if (members.some((one) => one.personId === personId)) return;
  throw new AppError("invalid", "no_owner", "Choose somebody who works on this client.", [
    fieldProblem("ownerId", "choose somebody who works on this client", {}),
  ]);
}
