import { recordActivity } from "@/lib/activity";
import type { Ctx, Role } from "@/lib/core/ctx";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { checkMemberScope, MemberScope } from "./member-scope";
import { hashPassword } from "./password";

const Scope = MemberScope.superRefine(checkMemberScope);

/** Somebody who becomes a member without an invitation. */
export interface AddMember {
  email: string;
  name: string;
  locale: string;
  role: Role;
  password: string;
  /** Whether they see every client; said outright, so that an empty list never reads as everything. */
  allClients: boolean;
  /** Clients they are limited to. */
  clientIds: readonly string[];
}

/** Makes somebody a member at once, for operators and the seed; people invite each other. Gives the person's id. */
export async function addMember(ctx: Ctx, input: AddMember): Promise<string> {
  const { email, name, locale } = input;
  const { role, allClients, clientIds } = parse(Scope, input);
  const { providerId, now } = ctx;
  const passwordHash = await hashPassword(input.password);
  const person = await withSystem("add member", async (tx) => {
    const made = { email, name, locale, passwordHash, createdAt: now };
    await tx.person.createMany({ data: [made], skipDuplicates: true });
    return tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  });
  const membershipId = newId(now);
  await withTenant(ctx, async (tx) => {
    await tx.membership.createMany({
      data: [
        {
          providerId,
          id: membershipId,
          personId: person.id,
          role,
          allClients,
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
