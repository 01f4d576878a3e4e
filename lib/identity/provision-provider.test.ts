import { expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { newId } from "@/lib/core/new-id";
import { PASSWORD, word } from "@/test/make-provider";
import { ensureDataKey } from "@/lib/secrets";
import { findMemberCtx, provisionProvider, type ProvisionProvider } from ".";

function input(slug: string): ProvisionProvider {
  const owner = { name: "Owner", locale: "en" as const, timeZone: "Asia/Shanghai", password: PASSWORD };
  return {
    slug,
    name: "Provider",
    business: "agency",
    country: "CN",
    timeZone: "Asia/Shanghai",
    owner: { email: `owner@${slug}.example`, ...owner },
  };
}

async function ownerOf(slug: string): Promise<string[]> {
  const person = await withSystem("test", (tx) =>
    tx.person.findUniqueOrThrow({ where: { email: `owner@${slug}.example` } }),
  );
  const found = await Promise.all(
    [slug, `${slug}-test`].map((name) => findMemberCtx(person.id, name, new Date(), "test")),
  );
  return found.map((member) => member?.role ?? "nobody");
}

it("completes what an interruption left without an owner, and is refused once nothing is missing", async () => {
  const [slug, now] = [`p-${word()}`, new Date()];
  // As far as the first of its transactions goes.
  const providerId = newId(now);
  await withSystem("test", async (tx) => {
    const rest = {
      name: "Provider",
      business: "agency",
      country: "CN",
      timeZone: "Asia/Shanghai",
      createdAt: now,
    };
    await tx.provider.create({ data: { id: providerId, slug, mode: "live", ...rest } });
    const twin = { id: newId(now), slug: `${slug}-test`, mode: "test", liveId: providerId };
    await tx.provider.create({ data: { ...twin, ...rest } });
    for (const id of [providerId, twin.id]) await ensureDataKey(tx, id, now);
  });
  expect(await provisionProvider(input(slug), now, "test")).toBe(providerId);
  expect(await ownerOf(slug)).toEqual(["owner", "owner"]);
  await expect(provisionProvider(input(slug), now, "test")).rejects.toThrow("is taken by another provider");
});

it("never hands out a provider that is somebody else's, nor its test twin's name", async () => {
  const slug = `p-${word()}`;
  await provisionProvider(input(slug), new Date(), "test");
  const thief = { ...input(slug), owner: { ...input(slug).owner, email: `thief@${slug}.example` } };
  await expect(provisionProvider(thief, new Date(), "test")).rejects.toThrow("conflict");
  await expect(provisionProvider({ ...thief, slug: `${slug}-test` }, new Date(), "test")).rejects.toThrow(
    "conflict",
  );
});
