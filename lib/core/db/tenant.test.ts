import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Ctx } from "../ctx";
import { makeProvider, makeSite } from "@/test/make-provider";
import { onCommit, tenantPool, withTenant, withTenantTogether, type Tx } from "./tenant";

function rowOf(providerId: string) {
  return { providerId, slug: randomUUID(), name: "Made here", country: "KR", createdAt: new Date(0) };
}

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
  }, 60_000);

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

  it("asks its connection one thing at a time, whatever is asked for together", async () => {
    const provider = await makeProvider();
    await makeSite(provider);
    let most = 0;
    tenantPool().once("acquire", (client) => {
      const query = client.query.bind(client);
      let open = 0;
      const counting = (...args: unknown[]): unknown => {
        open += 1;
        most = Math.max(most, open);
        const asked: unknown = Reflect.apply(query, client, args);
        return Promise.resolve(asked).finally(() => (open -= 1));
      };
      Object.assign(client, { query: counting });
      tenantPool().once("release", () => Object.assign(client, { query }));
    });
    const [counts, site] = await withTenant(provider.ctx(), async (tx) => {
      const together = Promise.all([tx.client.count(), tx.site.count(), tx.lspCertificate.count()]);
      return [await together, await tx.site.findFirst({ include: { client: true, contracts: true } })];
    });
    expect(counts).toEqual([1, 1, 1]);
    expect(site).toMatchObject({ client: {}, contracts: [{}] });
    expect(most).toBe(1);
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

  it("refuses what is used after its transaction, also while another's is open", async () => {
    const [one, other] = [await makeProvider(), await makeProvider()];
    let left: Tx | undefined;
    const late: Promise<unknown>[] = [];
    let goOn: () => void = () => undefined;
    const otherIsOpen = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await withTenant(one.ctx(), async (tx) => {
      left = tx;
      const { client } = tx;
      await client.count();
      late.push(otherIsOpen.then(() => client.findMany()));
    });
    expect(() => left?.client).toThrow("revoked");
    const whatCame = Promise.all(late);
    whatCame.catch(() => undefined);
    await withTenant(other.ctx(), async (tx) => {
      await tx.client.count();
      goOn();
      await expect(whatCame).rejects.toThrow("This transaction is over");
    });
  });

  it("rolls back what came before a failure, a written-together step of Prisma's included", async () => {
    const provider = await makeProvider();
    const { ctx, providerId } = provider;
    const failing = withTenant(ctx(), async (tx) => {
      await tx.client.createManyAndReturn({ data: [rowOf(providerId), rowOf(providerId)] });
      await tx.client.update({
        where: { providerId_id: { providerId, id: randomUUID() } },
        data: { name: "x" },
      });
    });
    await expect(failing).rejects.toMatchObject({ code: "P2025" });
    expect(await withTenant(ctx(), (tx) => tx.client.count({ where: { country: "KR" } }))).toBe(0);
    await withTenant(ctx(), (tx) => tx.client.createMany({ data: [rowOf(providerId), rowOf(providerId)] }));
    expect(await withTenant(ctx(), (tx) => tx.client.count({ where: { country: "KR" } }))).toBe(2);
  });

  it("gives its connections back whole after a statement has failed", async () => {
    const { ctx } = await makeProvider();
    for (let index = 0; index < 40; index += 1)
      await expect(withTenant(ctx(), (tx) => tx.$queryRaw`SELECT 1/0`)).rejects.toThrow("division by zero");
    expect(await withTenant(ctx(), (tx) => tx.provider.count())).toBe(1);
    expect(tenantPool().waitingCount).toBe(0);
  });
});

describe("withTenantTogether", () => {
  const insert = (ctx: Ctx, slug: string) =>
    withTenant(ctx, (tx) => tx.client.createMany({ data: [{ ...rowOf(ctx.providerId), slug }] }));
  const slugs = (ctx: Ctx) =>
    withTenant(ctx, async (tx) =>
      (await tx.client.findMany({ orderBy: { slug: "asc" } })).map(({ slug }) => slug),
    );

  it("holds what several verbs wrote, or none of it, and does what they do on commit once, after the whole", async () => {
    const { ctx } = await makeProvider();
    const done: string[] = [];
    await withTenantTogether(ctx(), async () => {
      for (const slug of ["a", "b"])
        await withTenant(ctx(), async (tx) => {
          await tx.client.createMany({ data: [{ ...rowOf(ctx().providerId), slug }] });
          onCommit(tx, async () => void done.push(slug));
        });
      done.push("before");
    });
    expect([done, await slugs(ctx())]).toEqual([
      ["before", "a", "b"],
      ["a", "b"],
    ]);
    const failing = withTenantTogether(ctx(), async () => {
      await insert(ctx(), "c");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await slugs(ctx())).toEqual(["a", "b"]);
  });

  it("undoes what was attempted in vain, and what it would have done on commit, and goes on", async () => {
    const { ctx } = await makeProvider();
    const done: string[] = [];
    await withTenantTogether(ctx(), async ({ tx, attempt }) => {
      const clash = attempt(async () => {
        await insert(ctx(), "a");
        onCommit(tx, async () => void done.push("never"));
        await insert(ctx(), "a");
      });
      await clash.catch(() => undefined);
      await insert(ctx(), "b");
    });
    expect([done, await slugs(ctx())]).toEqual([[], ["b"]]);
  });

  it("takes one caller's verbs, one after the other, and none inside another", async () => {
    const [{ ctx }, other] = [await makeProvider(), await makeProvider()];
    const foreign = withTenantTogether(ctx(), () => slugs(other.ctx()));
    await expect(foreign).rejects.toThrow("one caller");
    const nested = withTenantTogether(ctx(), () => withTenant(ctx(), () => slugs(ctx())));
    await expect(nested).rejects.toThrow("already open");
  });
});
