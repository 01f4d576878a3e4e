import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { onCommit, withTenant } from "@/lib/core/db/tenant";
import { conflict, isUniqueViolation, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { personIn } from "@/lib/core/person-of";
import { wake } from "@/lib/jobs";
import { enqueueMail, MAIL_ENDPOINT } from "@/lib/outbox";
import { checkMemberScope, MemberScope } from "./member-scope";
import { newOneTimeToken } from "./one-time-token";

const VALID_DAYS = 7;

/** Whom to invite, as what, for which clients; exporters belong to exactly one client. */
export const CreateInvitation = z
  .object({
    email: z
      .email("write a mail address")
      .max(254)
      .transform((text) => text.toLowerCase()),
    locale: z.enum(["en", "zh"]).default("en"),
    ...MemberScope.shape,
  })
  .superRefine(checkMemberScope);
export type CreateInvitation = z.input<typeof CreateInvitation>;

/**
 * Invites somebody by mail: a link that works once, for seven days. `conflict` where an invitation is open; one that
 * has grown too old is ended on the way.
 */
export async function createInvitation({
  ctx,
  input,
}: Call<CreateInvitation>): Promise<{ invitationId: string }> {
  requirePermission(ctx, "invitation:create");
  requireAllClients(ctx);
  const { email, role, allClients, clientIds, locale } = parse(CreateInvitation, input);
  const { providerId, now } = ctx;
  const { token, hash } = newOneTimeToken();
  const invitationId = newId(now);
  const expiresAt = new Date(now.getTime() + VALID_DAYS * 86_400_000);
  try {
    await withTenant(ctx, async (tx) => {
      const found = await tx.client.count({ where: { providerId, id: { in: clientIds } } });
      if (found !== new Set(clientIds).size) throw notFound("client");
      await tx.invitation.updateMany({
        where: { providerId, email, acceptedAt: null, endedAt: null, expiresAt: { lte: now } },
        data: { endedAt: now },
      });
      await tx.invitation.createMany({
        data: [
          {
            providerId,
            id: invitationId,
            email,
            role,
            allClients,
            clientIds,
            locale,
            tokenHash: hash,
            createdAt: now,
            expiresAt,
          },
        ],
      });
      const provider = await tx.provider.findFirstOrThrow({ where: { id: providerId } });
      const personId = personIn(ctx);
      const inviter = personId
        ? await tx.person.findFirst({ where: { id: personId }, select: { name: true } })
        : null;
      const content = {
        kind: "invitation" as const,
        providerName: provider.name,
        inviterName: inviter?.name ?? provider.name,
        role,
        expiresAt: expiresAt.toISOString(),
      };
      const payload = { to: email, locale, timeZone: provider.timeZone, content };
      await enqueueMail(
        tx,
        { providerId, clientId: null, key: `invitation:${invitationId}`, linkToken: token, payload },
        now,
      );
      await recordActivity(tx, ctx, {
        verb: "invitation.create",
        subjectKind: "invitation",
        subjectId: invitationId,
        params: { email, role },
      });
      onCommit(tx, () => wake("endpoint.drain", { endpoint: MAIL_ENDPOINT }));
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict("invited_already", `An invitation for ${email} is still open.`, [
      { path: "email", message: "has an open invitation" },
    ]);
  }
  return { invitationId };
}
