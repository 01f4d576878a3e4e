import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

export interface MemberRow {
  membershipId: string;
  personId: string;
  name: string;
  email: string;
  role: string;
  /** Whether they see every client, also those to come. */
  allClients: boolean;
  /** The clients they are limited to, by name. */
  clients: { id: string; name: string }[];
  since: Date;
}

export interface InvitationRow {
  invitationId: string;
  email: string;
  role: string;
  expiresAt: Date;
}

/** The provider's members and open invitations. */
export async function listMembers({
  ctx,
}: Call<Record<string, never>>): Promise<{ members: MemberRow[]; invitations: InvitationRow[] }> {
  requirePermission(ctx, "member:read");
  const { providerId } = ctx;
  const found = await withTenant(ctx, async (tx) => ({
    members: await tx.membership.findMany({
      where: { providerId, endedAt: null },
      include: {
        person: { select: { id: true, name: true, email: true } },
        clients: { include: { client: { select: { id: true, name: true } } } },
      },
      orderBy: { createdAt: "asc" },
    }),
    invitations: await tx.invitation.findMany({
      where: { providerId, acceptedAt: null, endedAt: null },
      orderBy: { createdAt: "desc" },
      take: 200,
    }),
  }));
  return {
    members: found.members.map(({ person, ...member }) => ({
      membershipId: member.id,
      personId: person.id,
      name: person.name,
      email: person.email,
      role: member.role,
      allClients: member.allClients,
      clients: member.clients
        .map(({ client }) => client)
        .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
      since: member.createdAt,
    })),
    invitations: found.invitations.map((row) => ({
      invitationId: row.id,
      email: row.email,
      role: row.role,
      expiresAt: row.expiresAt,
    })),
  };
}
