import { expect, it } from "vitest";
import { listClientNames } from "@/lib/clients";
import { listLspNames } from "@/lib/lsp";
import { makeProvider, makeSite } from "@/test/make-provider";
import { getSite, listSiteNames } from ".";

it("names are found by a part of them, whatever their case, and none that the caller does not see", async () => {
  const [provider, other] = [await makeProvider(), await makeProvider()];
  const [site, second] = [await makeSite(provider), await makeSite(provider)];
  await makeSite(other);
  const { site: row, client } = await getSite({ ctx: provider.ctx(), input: { slug: site.slug } });
  const found = async (containing: string, ctx = provider.ctx()) =>
    (await listSiteNames({ ctx, input: { containing } })).map(({ siteId }) => siteId);
  expect(await found(row.name.toUpperCase())).toContain(site.siteId);
  expect(await found(client.name.slice(1).toUpperCase())).toContain(site.siteId);
  expect(await found("no such site")).toEqual([]);
  expect((await found("")).sort()).toEqual([site.siteId, second.siteId].sort());
  const limited = provider.member("analyst", [second.clientId]);
  expect(await found("", limited)).toEqual([second.siteId]);
  const clients = await listClientNames({ ctx: limited, input: { containing: "" } });
  expect(clients.map(({ id }) => id)).toEqual([second.clientId]);
  expect(await listClientNames({ ctx: provider.ctx(), input: { most: 1 } })).toHaveLength(1);
  const companies = await listLspNames({ ctx: provider.ctx(), input: {} });
  const [first] = companies;
  const same = await listLspNames({ ctx: provider.ctx(), input: { containing: first?.name ?? "?" } });
  expect(same.map(({ id }) => id)).toContain(first?.id);
  expect(
    await listLspNames({ ctx: other.ctx(), input: { containing: first?.name ?? "?" } }),
  ).not.toContainEqual(first);
});
