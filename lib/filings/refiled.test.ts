import { expect, it } from "vitest";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { concludeDeliveries, runReplay } from "@/lib/deliveries";
import { expireRows } from "@/lib/outbox";
import { drainAt } from "@/test/make-webhook";
import { makeSite, type MadeSite } from "@/test/make-provider";
import { usePlatformCase } from "@/test/use-platform-case";

const use = usePlatformCase();
const reason = "the platform was down";

/** A filing that nobody took in time. */
async function expired(site: MadeSite): Promise<string> {
  const filingId = await use.file(site);
  const late = new Date(Date.now() + 73 * 3_600_000);
  await expireRows(late);
  await concludeDeliveries(use.provider.ctx(late));
  return filingId;
}

const again = async (filingId: string) => {
  const { id: deliveryId } = await use.delivery(filingId);
  return runReplay({ ctx: use.provider.member("owner"), input: { deliveryId, reason } });
};

const sinceThen = (dryRun: boolean) =>
  runReplay({
    ctx: use.provider.member("owner"),
    input: { endpointId: use.endpointId, since: "2026-01-01T00:00:00Z", include: "failed", reason, dryRun },
  });

it("a filing that was filed anew is not sent again, alone or among others, so that the platform has it once", async () => {
  const [site, other] = [await makeSite(use.provider), await makeSite(use.provider)];
  const first = await expired(site);
  const lone = await expired(other);
  await use.file(site);
  await expect(again(first)).rejects.toMatchObject({ status: 409, reason: "filed_anew" });
  expect(await sinceThen(true)).toMatchObject({ count: 1 });
  expect(await sinceThen(false)).toMatchObject({ count: 1 });
  await use.send();
  expect((await use.filing(first)).state).toBe("expired");
  expect((await use.filing(lone)).state).toBe("submitted");
  const filed = JSON.stringify(await use.shown("filings"));
  expect(filed).not.toContain(first);
  expect(filed).toContain(lone);
});

it("a filing that is being sent again is not filed anew meanwhile", async () => {
  const site = await makeSite(use.provider);
  const first = await expired(site);
  await again(first);
  await expect(use.file(site)).rejects.toMatchObject({ reason: "already_filed" });
  await use.send();
  expect((await use.filing(first)).state).toBe("submitted");
  const filings = await withTenant(use.provider.ctx(), (tx) =>
    tx.filing.count({ where: { siteId: site.siteId } }),
  );
  expect(filings).toBe(1);
});

it("a filing that the platform took again is not filed anew before that is written", async () => {
  const site = await makeSite(use.provider);
  const first = await expired(site);
  await again(first);
  await drainAt(use.endpointId, new Date());
  expect((await use.delivery(first)).state).toBe("done");
  expect((await use.filing(first)).state).toBe("expired");
  await expect(use.file(site)).rejects.toMatchObject({ reason: "already_filed" });
  await use.send();
  expect((await use.filing(first)).state).toBe("submitted");
});

it("of two filings of one place that both came to nothing the newest alone is sent again, among others or alone", async () => {
  const site = await makeSite(use.provider);
  const first = await expired(site);
  const second = await expired(site);
  await expect(again(first)).rejects.toMatchObject({ status: 409, reason: "filed_anew" });
  const dry = await sinceThen(true);
  expect(await sinceThen(false)).toMatchObject({ count: dry.count });
  expect((await use.delivery(first)).state).toBe("expired");
  expect((await use.delivery(second)).state).toBe("pending");
  await expect(again(first)).rejects.toMatchObject({ status: 409, reason: "filed_anew" });
  await use.send();
  expect((await use.filing(first)).state).toBe("expired");
  expect((await use.filing(second)).state).toBe("submitted");
  const filed = JSON.stringify(await use.shown("filings"));
  expect(filed).not.toContain(first);
  expect(filed).toContain(second);
});

it.each([
  ["under way", { state: "pending" }],
  ["taken and not yet written of", { state: "done", concludedAt: null }],
])(
  "a filing is not sent again while another of its place is %s, though still expired",
  async (_, message) => {
    const site = await makeSite(use.provider);
    const first = await expired(site);
    const second = await expired(site);
    await withSystem("test", (tx) => tx.outbox.updateMany({ where: { subjectId: first }, data: message }));
    await expect(again(second)).rejects.toMatchObject({ status: 409, reason: "filed_anew" });
    await sinceThen(false);
    expect((await use.delivery(second)).state).toBe("expired");
  },
);
