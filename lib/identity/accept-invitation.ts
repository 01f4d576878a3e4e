import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { TimeZone } from "@/lib/core/time-zone";
import { systemCtx } from "@/lib/core/system-ctx";
import { hashToken } from "./one-time-token";
import { hashPassword, Password } from "./password";
import { keepAnOwner } from "./update-member";

/** What somebody invited says of themselves. Somebody who has an account already is only asked to accept. */
export const AcceptInvitation = z.object({
  token: z.string().min(20).max(100),
  name: z.string().trim().min(1, "write your name").max(120),
  password: Password,
  timeZone: TimeZone.default("Asia/Shanghai"),
});
export type AcceptInvitation = z.input<typeof AcceptInvitation>;

export interface OpenInvitation {
  email: string;
  role: string;
  locale: string;
  providerName: string;
  providerSlug: string;
  /** True where the address has an account: no name or password is asked for. */
  hasAccount: boolean;
}

async function findOpen(token: string, now: Date) {
  return withSystem("open invitation", async (tx) => {
    const invitation = await tx.invitation.findFirst({
      where: { tokenHash: hashToken(token), acceptedAt: null, endedAt: null, expiresAt: { gt: now } },
      select: { providerId: true, id: true, email: true, role: true, locale: true },
    });
    if (!invitation) return null;
    const provider = await tx.provider.findFirst({ where: { id: invitation.providerId, suspendedAt: null } });
    const person = await tx.person.findUnique({ where: { email: invitation.email }, select: { id: true } });
    return provider ? { invitation, provider, person } : null;
  });
}

/** The open invitation behind a link, or null where it is unknown, used, withdrawn or too old. */
export async function findInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const found = await findOpen(token, now);
  if (!found) return null;
  const { invitation, provider, person } = found;
  return {
    email: invitation.email,
    role: invitation.role,
    locale: invitation.locale,
    providerName: provider.name,
    providerSlug: provider.slug,
    hasAccount: person !== null,
  };
}

function gone(): AppError {
  return new AppError(
    "not_found",
    "invitation_gone",
    "This invitation is used, withdrawn or too old; ask whoever invited you for a new one.",
  );
}

async function join(ctx: Ctx, invitationId: string, personId: string): Promise<void> {
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const taken = await tx.invitation.updateMany({
      where: { providerId, id: invitationId, acceptedAt: null, endedAt: null },
      data: { acceptedAt: now },
    });
    if (taken.count === 0) throw gone();
    const invitation = await tx.invitation.findFirstOrThrow({ where: { providerId, id: invitationId } });
    const { role, allClients, clientIds } = invitation;
    const known = await tx.membership.findFirst({ where: { providerId, personId } });
    const membershipId = known?.id ?? newId(now);
    if (known) {
      if (role !== "owner") await keepAnOwner(tx, ctx, known.id);
      await tx.membership.updateMany({
        where: { providerId, id: membershipId },
        data: { role, allClients, endedAt: null },
      });
      await tx.membershipClient.deleteMany({ where: { providerId, membershipId } });
    } else {
      await tx.membership.createMany({
        data: [{ providerId, id: membershipId, personId, role, allClients, createdAt: now }],
      });
    }
    await tx.membershipClient.createMany({
      data: clientIds.map((clientId) => ({ providerId, membershipId, clientId })),
    });
    await recordActivity(tx, ctx, {
      verb: "invitation.accept",
      subjectKind: "membership",
      subjectId: membershipId,
      params: { email: invitation.email, role },
    });
  });
}

/**
 * Accepts an invitation, once: makes the person where the address has no account yet, and the membership. Gives the
 * person and where to go on. Only whoever reads the mail has the token.
 */
export async function acceptInvitation(
  input: { token: string; name?: string; password?: string; timeZone?: string },
  now: Date,
  requestId: string,
): Promise<{ personId: string; providerSlug: string }> {
  const found = await findOpen(input.token, now);
  if (!found) throw gone();
  const { invitation, provider } = found;
  let personId = found.person?.id;
  if (!personId) {
    const details = parse(AcceptInvitation, input);
    const passwordHash = await hashPassword(details.password);
    const { email, locale } = invitation;
    const { name, timeZone } = details;
    const person = await withSystem("accept invitation", async (tx) => {
      const made = { email, name, passwordHash, locale, timeZone, createdAt: now };
      await tx.person.createMany({ data: [made], skipDuplicates: true });
      return tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    });
    personId = person.id;
  }
  const ctx = systemCtx({
    providerId: provider.id,
    providerSlug: provider.slug,
    reason: "invitation",
    now,
    requestId,
  });
  await join(ctx, invitation.id, personId);
  return { personId, providerSlug: provider.slug };
}
