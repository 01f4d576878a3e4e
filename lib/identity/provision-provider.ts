import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { Slug } from "@/lib/core/slug";
import { systemCtx } from "@/lib/core/system-ctx";
import { recordFacts } from "@/lib/facts";
import { ensureDataKey } from "@/lib/secrets";
import { hashPassword, Password } from "./password";

/** First parts of the portal's own addresses, which no provider's may be. */
const TAKEN = ["api", "invitation", "operator", "sign-in", "verify"];

/** A new tenant and its first owner. */
export const ProvisionProvider = z.object({
  slug: Slug.refine((slug) => !TAKEN.includes(slug), "is an address of the portal's own"),
  name: z.string().trim().min(1).max(120),
  business: z.enum(["website_builder", "saas", "localization_platform", "agency"]),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string(),
  owner: z.object({
    email: z.email().transform((text) => text.toLowerCase()),
    name: z.string().trim().min(1).max(120),
    locale: z.enum(["en", "zh"]),
    timeZone: z.string(),
    password: Password.optional(),
  }),
});
export type ProvisionProvider = z.output<typeof ProvisionProvider>;

interface Made {
  id: string;
  slug: string;
  name: string;
}

async function makeRows(input: ProvisionProvider, passwordHash: string | null, now: Date) {
  return withSystem("provision provider", async (tx) => {
    const { email, name, locale, timeZone } = input.owner;
    const known = await tx.person.findUnique({ where: { email } });
    const person =
      known ??
      (await tx.person.create({ data: { email, name, locale, timeZone, passwordHash, createdAt: now } }));
    const live: Made = { id: newId(now), slug: input.slug, name: input.name };
    const test: Made = { id: newId(now), slug: `${input.slug}-test`, name: input.name };
    const columns = {
      business: input.business,
      country: input.country,
      timeZone: input.timeZone,
      createdAt: now,
    };
    await tx.provider.create({ data: { ...live, mode: "live", ...columns } });
    await tx.provider.create({ data: { ...test, mode: "test", liveId: live.id, ...columns } });
    for (const made of [live, test]) await ensureDataKey(tx, made.id, now);
    return { person, providers: [live, test] };
  });
}

/**
 * Makes a provider, its test-mode twin, their data keys and the first owner. Gives the live provider's id. Run by
 * operators and the seed, never by a tenant.
 */
export async function provisionProvider(
  input: ProvisionProvider,
  now: Date,
  requestId: string,
): Promise<string> {
  const passwordHash = input.owner.password ? await hashPassword(input.owner.password) : null;
  const { person, providers } = await makeRows(input, passwordHash, now);
  for (const provider of providers) {
    const ctx = systemCtx({
      providerId: provider.id,
      providerSlug: provider.slug,
      reason: "provision",
      now,
      requestId,
    });
    await withTenant(ctx, async (tx) => {
      const membershipId = newId(now);
      await tx.membership.createMany({
        data: [
          {
            providerId: provider.id,
            id: membershipId,
            personId: person.id,
            role: "owner",
            allClients: true,
            createdAt: now,
          },
        ],
      });
      const profile = { name: input.name, business: input.business, country: input.country };
      const subject = { kind: "provider", id: provider.id, clientId: null };
      await recordFacts(tx, ctx, subject, [{ kind: "provider.profile", value: profile }], "statement");
      await recordActivity(tx, ctx, {
        verb: "provider.create",
        subjectKind: "provider",
        subjectId: provider.id,
        params: { name: provider.name },
      });
    });
  }
  return providers[0]?.id ?? "";
}
