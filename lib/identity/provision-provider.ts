import { z } from "zod";
import { recordActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { Slug } from "@/lib/core/slug";
import { TimeZone } from "@/lib/core/time-zone";
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
  timeZone: TimeZone,
  owner: z.object({
    email: z.email().transform((text) => text.toLowerCase()),
    name: z.string().trim().min(1).max(120),
    locale: z.enum(["en", "zh"]),
    timeZone: TimeZone,
    password: Password.optional(),
  }),
});
export type ProvisionProvider = z.output<typeof ProvisionProvider>;

interface Made {
  id: string;
  slug: string;
  name: string;
}

const COLUMNS = {
  id: true,
  slug: true,
  name: true,
  mode: true,
  memberships: { select: { id: true }, take: 1 },
} as const;

/** What an interrupted provisioning left, or null; `conflict` where the slug is a whole provider's. */
async function findStarted(tx: SystemTx, slug: string): Promise<Made[] | null> {
  const found = await tx.provider.findMany({
    where: { OR: [{ slug }, { live: { slug } }] },
    orderBy: { mode: "asc" },
    select: COLUMNS,
  });
  if (found.length === 0) return null;
  const open = found.filter(({ memberships }) => memberships.length === 0);
  if (found[0]?.mode !== "live" || open.length === 0)
    throw conflict("provider_exists", `The address name "${slug}" is taken by another provider.`);
  return open.map(({ id, slug, name }) => ({ id, slug, name }));
}

async function makeProviders(tx: SystemTx, input: ProvisionProvider, now: Date): Promise<Made[]> {
  const { business, country, timeZone } = input;
  const live: Made = { id: newId(now), slug: input.slug, name: input.name };
  const test: Made = { id: newId(now), slug: `${input.slug}-test`, name: input.name };
  const columns = { business, country, timeZone, createdAt: now };
  await tx.provider.create({ data: { ...live, mode: "live", ...columns } });
  await tx.provider.create({ data: { ...test, mode: "test", liveId: live.id, ...columns } });
  for (const made of [live, test]) await ensureDataKey(tx, made.id, now);
  return [live, test];
}

async function makeRows(input: ProvisionProvider, passwordHash: string | null, now: Date) {
  return withSystem("provision provider", async (tx) => {
    const { email, name, locale, timeZone } = input.owner;
    const missing = (await findStarted(tx, input.slug)) ?? (await makeProviders(tx, input, now));
    const made = { email, name, locale, timeZone, passwordHash, createdAt: now };
    await tx.person.createMany({ data: [made], skipDuplicates: true });
    const person = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const live = await tx.provider.findFirstOrThrow({ where: { slug: input.slug }, select: { id: true } });
    return { person, missing, providerId: live.id };
  });
}

async function admitOwner(
  provider: Made,
  personId: string,
  input: ProvisionProvider,
  ctx: Ctx,
): Promise<void> {
  await withTenant(ctx, async (tx) => {
    const membership = { id: newId(ctx.now), personId, role: "owner", allClients: true, createdAt: ctx.now };
    await tx.membership.createMany({ data: [{ providerId: provider.id, ...membership }] });
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

/**
 * Makes a provider, its test-mode twin, their data keys and the first owner. Gives the live provider's id. Run by
 * operators and the seed, never by a tenant. Rows of both doors cannot be of one transaction: what an interruption left
 * without an owner is completed by running it again; `conflict` where nothing is missing.
 */
export async function provisionProvider(
  input: ProvisionProvider,
  now: Date,
  requestId: string,
): Promise<string> {
  const passwordHash = input.owner.password ? await hashPassword(input.owner.password) : null;
  const { person, missing, providerId } = await makeRows(input, passwordHash, now);
  for (const provider of missing) {
    const of = { providerId: provider.id, providerSlug: provider.slug };
    const ctx = systemCtx({ ...of, reason: "provision", now, requestId });
    await admitOwner(provider, person.id, input, ctx);
  }
  return providerId;
}
