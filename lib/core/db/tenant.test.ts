import { describe, expect, it } from "vitest";
import { makeProvider, makeSite } from "@/test/make-provider";
import { onCommit, tenantPool, withTenant } from "./tenant";

describe("withTenant", () => {
  it("mixes no two providers up in 1,000 concurrent transactions on one small pool", async () => {
    const providers = await Promise.all(Array.from({ length: 4 }, () => makeProvider()));
    for (const provider of providers) await makeSite(provider);
    const seen = await Promise.all(
      Array.from({ length: 1_000 }, (_unused, index) => {
        const provider = providers[index % providers.length];
        if (!provider) throw new Error("no provider");
        return withTenant(provider.ctx(), async (tx) => {
          const sites = await tx.site.findMany({ select: { providerId: true } });
          return sites.length === 1 && sites[0]?.providerId === provider.providerId;
        });
      }),
    );
    expect(seen.filter((right) => !right)).toEqual([]);
    expect(tenantPool().totalCount).toBeLessThanOrEqual(16);
  });

  it("leaves no scope behind on the connections it gives back", async () => {
    const provider = await makeProvider();
    await withTenant(provider.ctx(), (tx) => tx.client.count());
    for (let index = 0; index < 20; index += 1) {
      const { rows } = await tenantPool().query<{ n: number }>("SELECT count(*)::int AS n FROM provider");
      expect(rows[0]?.n).toBe(0);
    }
  });

  it("refuses a second door inside the first", async () => {
    const { ctx } = await makeProvider();
    await expect(withTenant(ctx(), () => withTenant(ctx(), (tx) => tx.client.count()))).rejects.toThrow(
      "already open",
    );
  });

  it("refuses a scope that is not made of ids", async () => {
    const { ctx } = await makeProvider();
    await expect(withTenant({ ...ctx(), clients: ["'; DROP"] }, (tx) => tx.client.count())).rejects.toThrow(
      "UUID",
    );
  });

  it("acts after commit, and never after a rollback", async () => {
    const { ctx } = await makeProvider();
    const acts: string[] = [];
    await withTenant(ctx(), async (tx) => {
      onCommit(tx, () => Promise.resolve(void acts.push("committed")));
      expect(acts).toEqual([]);
      await tx.client.count();
    });
    await withTenant(ctx(), (tx) => {
      onCommit(tx, () => Promise.resolve(void acts.push("rolled back")));
      throw new Error("no");
    }).catch(() => undefined);
    expect(acts).toEqual(["committed"]);
  });
});
