import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { checkMemberScope, MemberScope } from "./member-scope";

export const UpdateMember = z
  .object({ membershipId: z.uuid(), ...MemberScope.shape })
  .superRefine(checkMemberScope);
export type UpdateMember = z.input<typeof UpdateMember>;

/**
 * Locks the provider's owners and throws where this member is the last one. An owner who was limited to some clients
 * can run nothing of the provider's and does not count.
 */
export async function keepAnOwner(tx: Tx, ctx: Ctx, membershipId: string): Promise<void> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM membership
    WHERE provider_id = ${ctx.providerId}::uuid AND role = 'owner' AND all_clients AND ended_at IS NULL ORDER BY id FOR UPDATE`;
  if (owners.length === 1 && owners[0]?.id === membershipId) {
    throw conflict("last_owner", "A provider keeps at least one owner; make somebody else an owner first.");
  }
}

/** Changes a member's role and clients; holds at their next request. */
export async function updateMember({ ctx, input }: Call<UpdateMember>): Promise<void> {
  requirePermission(ctx, "member:update");
  requireAllClients(ctx);
  const { membershipId, role, allClients, clientIds } = parse(UpdateMember, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const member = await tx.membership.findFirst({ where: { providerId, id: membershipId, endedAt: null } });
    if (!member) throw notFound("member");
    if (role !== "owner") await keepAnOwner(tx, ctx, membershipId);
    const found = await tx.client.count({ where: { providerId, id: { in: clientIds } } });
    if (found !== new Set(clientIds).size) throw notFound("client");
    await tx.membership.updateMany({
      where: { providerId, id: membershipId },
      data: { role, allClients },
    });
    await tx.membershipClient.deleteMany({ where: { providerId, membershipId } });
    await tx.membershipClient.createMany({
      data: clientIds.map((clientId) => ({ providerId, membershipId, clientId })),
    });
    await recordActivity(tx, ctx, {
      verb: "member.update",
      subjectKind: "membership",
      subjectId: membershipId,
      params: { before: member.role, role },
    });
  });
}
