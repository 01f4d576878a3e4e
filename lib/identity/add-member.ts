import { recordActivity } from "@/lib/activity";
import type { Ctx, Role } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { hashPassword } from "./password";

/** Somebody who becomes a member without an invitation. */
export interface AddMember {
  email: string;
  name: string;
  locale: string;
  role: Role;
  password: string;
  /** Clients they are limited to; empty for all. */
  clientIds: readonly string[];
}

/** Makes somebody a member at once, for operators and the seed; people invite each other. Gives the person's id. */
export async function addMember(ctx: Ctx, input: AddMember): Promise<string> {
  const { email, name, locale, role, clientIds } = input;
  const { providerId, now } = ctx;
  const passwordHash = await hashPassword(input.password);
  const person = await withSystem("add member", (tx) =>
    tx.person.upsert({
      where: { email },
      create: { email, name, locale, passwordHash, createdAt: now },
      update: {},
    }),
  );
  const membershipId = newId(now);
  await withTenant(ctx, async (tx) => {
    await tx.membership.createMany({
      data: [
        {
          providerId,
          id: membershipId,
          personId: person.id,
          role,
          allClients: clientIds.length === 0,
          createdAt: now,
        },
      ],
    });
    await tx.membershipClient.createMany({
      data: clientIds.map((clientId) => ({ providerId, membershipId, clientId })),
    });
    await recordActivity(tx, ctx, {
      verb: "member.create",
      subjectKind: "membership",
      subjectId: membershipId,
      params: { email, role },
    });
  });
  return person.id;
}
