import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { getReportFile } from "@/lib/audit-reports";
import { BlobError } from "@/lib/blobs";
import { readOwnBlob } from "@/lib/audit-reports/get-audit-report";
import { createCertificationMove } from "@/lib/certifications";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { listDueCaptures, sweepAudits } from "@/lib/schedules";
import { AUDITING } from "@/test/keep-finding";
import { keepReport, REPORT } from "@/test/keep-report";
import { makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { startObjectStore } from "@/test/start-object-store";
import { releaseCaptures } from ".";

afterAll(closeDeployment);

const past = (days: number): Date => new Date(Date.now() - days * 86_400_000);

/** Has a site audited so many days ago; gives the run's id and the hash of the page that its finding rests on. */
async function auditOf(provider: MadeProvider, site: MadeSite, days: number, html = `<p>${word()}</p>`) {
  const report = { ...REPORT, url: `https://example.com/${word()}` };
  const pages = { "https://example.com/a": html };
  const runId = await keepReport(provider.ctx(past(days)), site, report, pages);
  return { runId, hash: createHash("sha256").update(html).digest("hex") };
}

/** A site with an audit of long ago and one of last night. */
async function makeOne(html?: string) {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  const old = await auditOf(provider, site, 40, html);
  return { provider, site, old, last: await auditOf(provider, site, 0) };
}

const isThere = (provider: MadeProvider, hash: string): Promise<boolean | string> =>
  readOwnBlob(provider.ctx(), hash).then(
    () => true,
    (error: unknown) => (error instanceof BlobError ? error.code : String(error)),
  );

describe("a page that an audit read", () => {
  it("goes after 30 days with its hash kept, and the report and the last audit's page stay", async () => {
    const { provider, old, last } = await makeOne();
    const due = await listDueCaptures(new Date());
    expect(due.map(({ providerId }) => providerId)).toContain(provider.providerId);
    expect(await releaseCaptures(provider.ctx())).toBe(1);
    expect([await isThere(provider, old.hash), await isThere(provider, last.hash)]).toEqual([
      "deleted",
      true,
    ]);
    expect(await releaseCaptures(provider.ctx(past(-60)))).toBe(0);
    const runs = await withTenant(provider.ctx(), (tx) =>
      tx.auditRun.findMany({ where: { providerId: provider.providerId } }),
    );
    for (const { reportSha256 } of runs) expect(await isThere(provider, reportSha256 ?? "")).toBe(true);
  });

  it("stays while a younger audit of any site rests on the same bytes, and is whole again once it is read again", async () => {
    const html = `<p>${word()}</p>`;
    const { provider, site, old } = await makeOne(html);
    const other = await makeSite(provider);
    await auditOf(provider, other, 10, html);
    expect(await releaseCaptures(provider.ctx())).toBe(0);
    expect(await isThere(provider, old.hash)).toBe(true);
    await auditOf(provider, other, 0);
    expect(await releaseCaptures(provider.ctx(past(-31)))).toBe(1);
    expect(await isThere(provider, old.hash)).toBe("deleted");
    await auditOf(provider, site, 0, html);
    expect(await isThere(provider, old.hash)).toBe(true);
  });

  it("stays where its evidence was handed out, or a step to a badge was told after it", async () => {
    const handed = await makeOne();
    const { runId } = handed.old;
    const file = { siteId: handed.site.siteId, run: runId, name: "evidence.zip", locale: "en" as const };
    await getReportFile({ ctx: handed.provider.ctx(), input: file });
    const told = await makeOne();
    const move = { regime: AUDITING, siteId: told.site.siteId, stage: "baseline" as const };
    const input = { ...move, movedAt: past(20).toISOString() };
    await createCertificationMove({ ctx: told.provider.ctx(), input });
    for (const { provider, old } of [handed, told]) {
      expect(await releaseCaptures(provider.ctx())).toBe(0);
      expect(await isThere(provider, old.hash)).toBe(true);
    }
  });

  it("goes with its audit and that audit's report, more than a year later", async () => {
    const { provider, site } = await makeOne();
    const { runId } = await auditOf(provider, site, 450);
    const where = { providerId: provider.providerId, runId };
    const rows = await withTenant(provider.ctx(), (tx) => tx.auditBlob.findMany({ where }));
    await sweepAudits(new Date());
    expect(await releaseCaptures(provider.ctx())).toBe(3);
    for (const { sha256 } of rows) expect(await isThere(provider, sha256)).toBe("deleted");
  });

  it("goes out of the object store as well", async () => {
    const s3 = await startObjectStore("secret");
    Object.assign(env(), { BLOB_URL: s3.store });
    try {
      const { provider, old } = await makeOne();
      const key = `evidence/${provider.providerId}/${old.hash}`;
      expect(s3.objects.has(key)).toBe(true);
      expect(await releaseCaptures(provider.ctx())).toBe(1);
      expect([s3.objects.has(key), await isThere(provider, old.hash)]).toEqual([false, "deleted"]);
    } finally {
      Object.assign(env(), { BLOB_URL: undefined });
      await s3.close();
    }
  });
});
