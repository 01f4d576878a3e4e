import { expect, it } from "vitest";
import { makeProvider, makeSite } from "@/test/make-provider";
import { listMetadata } from ".";

const links = { verifyUrl: "https://portal.example/v", answersUrl: "https://api.example/s" };

it("gives a site's fields to who sees it, and knows no site of anybody else's", async () => {
  const [provider, stranger] = [await makeProvider(), await makeProvider()];
  const [site, other] = [await makeSite(provider), await makeSite(provider)];
  const input = { siteId: site.siteId, links };
  const [own] = await listMetadata({ ctx: provider.member("viewer"), input });
  // Nobody has asked the registry yet, so nothing may be written.
  expect(own?.blocks).toEqual([
    { key: site.number, languages: expect.any(Array), status: "pending_verification", fields: null },
  ]);
  const notFound = { code: "not_found" };
  await expect(listMetadata({ ctx: stranger.ctx(), input })).rejects.toMatchObject(notFound);
  const limited = provider.member("viewer", [other.clientId]);
  await expect(listMetadata({ ctx: limited, input })).rejects.toMatchObject(notFound);
});
