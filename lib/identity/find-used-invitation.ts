import { withSystem } from "@/lib/core/db/system";
import { hashToken } from "./one-time-token";

export interface UsedInvitation {
  email: string;
  role: string;
  providerName: string;
  providerSlug: string;
  acceptedAt: Date;
}

/**
 * The invitation behind a link that was accepted already, or null: whoever has the mail is told where to go on, and
 * nothing that they would not have learnt from it.
 */
export async function findUsedInvitation(token: string): Promise<UsedInvitation | null> {
  return withSystem("used invitation", async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { tokenHash: hashToken(token), acceptedAt: { not: null } },
      select: { providerId: true, email: true, role: true, acceptedAt: true },
    });
    if (!invitation?.acceptedAt) return null;
    const provider = await tx.provider.findFirst({ where: { id: invitation.providerId, suspendedAt: null } });
    if (!provider) return null;
    const { email, role, acceptedAt } = invitation;
    return { email, role, acceptedAt, providerName: provider.name, providerSlug: provider.slug };
  });
}
