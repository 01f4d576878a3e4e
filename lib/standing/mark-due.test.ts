import { expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { makeProvider, makeSite, word } from "@/test/make-provider";
import { markSitesDue } from ".";

it("waits for whoever renames the site, and neither ends the other", async () => {
  const provider = await makeProvider();
  const { siteId, clientId } = await makeSite(provider);
  const due = [{ siteId, clientId }];
  const ctx = provider.ctx();
  let renamed = (): void => undefined;
  const isRenamed = new Promise<void>((resolve) => (renamed = resolve));
  let began = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => (began = resolve));

  const renaming = withTenant(ctx, async (tx) => {
    await tx.site.updateMany({ where: { id: siteId }, data: { slug: `s-${word()}` } });
    renamed();
    await hasBegun;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await markSitesDue(tx, ctx, due, "site.update");
  });
  await isRenamed;
  const marking = withTenant(ctx, async (tx) => {
    began();
    await markSitesDue(tx, ctx, due, "lsp_contract.end");
  });
  await expect(Promise.all([renaming, marking])).resolves.toBeDefined();
});
