import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import type { Ctx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/new-id";
import { hashPassword } from "@/lib/identity";
import type { DemoPerson } from "./demo-people";

/** Makes a demo person a member of the provider, limited to the clients named. */
export async function seedPerson(
  ctx: Ctx,
  person: DemoPerson,
  password: string,
  clients: ReadonlyMap<string, string>,
): Promise<void> {
  const { email, name, locale, role } = person;
  const { providerId, now } = ctx;
  const passwordHash = await hashPassword(password);
  const row = await withSystem("seed person", (tx) =>
    tx.person.upsert({
      where: { email },
      create: { email, name, locale, passwordHash, createdAt: now },
      update: {},
    }),
  );
  const membershipId = newId(now);
  const allClients = person.clients.length === 0;
  await withTenant(ctx, async (tx) => {
    await tx.membership.createMany({
      data: [{ providerId, id: membershipId, personId: row.id, role, allClients, createdAt: now }],
    });
    await tx.membershipClient.createMany({
      data: person.clients.flatMap((slug) => {
        const clientId = clients.get(slug);
        return clientId ? [{ providerId, membershipId, clientId }] : [];
      }),
    });
  });
}
