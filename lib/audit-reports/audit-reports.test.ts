import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { KeptReport } from "@/lib/audits";
import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { keepReport, PAGES, REPORT } from "@/test/keep-report";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import { asOwner } from "@/test/owner-query";
import { getAuditReport, getReportFile, runReportPrint, ReportView } from ".";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function makeOne(): Promise<{ provider: MadeProvider; site: MadeSite; runId: string }> {
  const provider = await makeProvider();
  const site = await makeSite(provider);
  return { provider, site, runId: await keepReport(provider.ctx(), site) };
}

async function fileOf(ctx: Ctx, siteId: string, name: string): Promise<Buffer> {
  const { content } = await getReportFile({ ctx, input: { siteId, run: "last", name, locale: "en" } });
  if (content instanceof Uint8Array) return Buffer.from(content);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const Manifest = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      bytes: z.number().nullable(),
      url: z.string().optional(),
      missing: z.string().optional(),
    }),
  ),
});

const Receipt = z.object({ entry: z.string(), saltHex: z.string(), leafHex: z.string() });

describe("a report", () => {
  it("is the same when it is read again, by its id and as the last one", async () => {
    const { provider, site, runId } = await makeOne();
    for (const run of [runId, "last"]) {
      const { subject } = await getAuditReport({ ctx: provider.ctx(), input: { siteId: site.siteId, run } });
      expect(subject).toMatchObject({ runId, report: REPORT });
    }
    expect(KeptReport.safeParse({ ...REPORT, indicators: "none" }).success).toBe(false);
    const { browser: _later, ...earlier } = REPORT;
    expect(KeptReport.parse(earlier)).toMatchObject({ browser: { needed: 0, urls: [] } });
  });

  it("of another provider, of a client that is not one's own and of no audit is not there", async () => {
    const { provider, site, runId } = await makeOne();
    const other = await makeProvider();
    const elsewhere = await makeSite(provider);
    const { siteId } = site;
    const refused = [
      { ctx: other.ctx(), input: { siteId, run: runId } },
      { ctx: provider.ctx(), input: { siteId: elsewhere.siteId, run: runId } },
      { ctx: provider.ctx(), input: { siteId, run: "x" } },
      { ctx: provider.member("manager", [elsewhere.clientId]), input: { siteId, run: runId } },
    ];
    for (const call of refused)
      await expect(getAuditReport(call)).rejects.toMatchObject({ code: "not_found" });
  });

  it("quotes both texts as text, says how little was measured and what could not be seen", async () => {
    const { provider, site } = await makeOne();
    const input = { siteId: site.siteId, run: "last" };
    const { subject } = await getAuditReport({ ctx: provider.ctx(), input });
    const said = renderToStaticMarkup(createElement(ReportView, { subject, locale: "en" }));
    for (const part of ["1.2 kg &lt;b&gt;", "1.3 千克", "0 of 4", "4 of 12", "https://example.com/ja/a"])
      expect(said).toContain(part);
    for (const part of ["1 page is written by scripts", "2 pages need a browser", "without its own sandbox"])
      expect(said).toContain(part);
    expect(said.match(/>read in a browser</g)?.length).toBe(1);
    expect(said).not.toContain("12 of 12");
    expect(said.match(/not measured/g)?.length).toBe(4);
    const chinese = renderToStaticMarkup(createElement(ReportView, { subject, locale: "zh" }));
    for (const part of ["方法与假设", "2 个页面需要浏览器，未能读取", "没有沙箱"])
      expect(chinese).toContain(part);
  });

  it("is given out as it was kept, as SARIF and as EARL, and under no other name", async () => {
    const { provider, site } = await makeOne();
    const file = (name: string) => fileOf(provider.ctx(), site.siteId, name);
    expect(JSON.parse((await file("report.json")).toString())).toEqual(REPORT);
    expect(JSON.parse((await file("report.sarif")).toString())).toMatchObject({ version: "2.1.0" });
    expect((await file("report.jsonld")).toString()).toContain("earl:Assertion");
    for (const name of ["report.en.pdf", "manifest.json", "../report.json"])
      await expect(file(name)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the evidence of an audit", () => {
  it("is a ZIP whose manifest names every file with its length and hash, the pages findings rest on among them", async () => {
    const { provider, site } = await makeOne();
    const files = unzipSync(await fileOf(provider.ctx(), site.siteId, "evidence.zip"));
    const manifest = Manifest.parse(
      JSON.parse(Buffer.from(files["manifest.json"] ?? new Uint8Array()).toString()),
    );
    for (const { name, sha256: hash, bytes } of manifest.files) {
      const content = files[name] ?? new Uint8Array();
      expect([name, sha256(content), content.byteLength]).toEqual([name, hash, bytes]);
    }
    const unnamed = ["SHA256SUMS", "manifest.json"];
    expect(Object.keys(files).sort()).toEqual([...manifest.files.map(({ name }) => name), ...unnamed].sort());
    const sums = Buffer.from(files["SHA256SUMS"] ?? new Uint8Array()).toString();
    for (const line of sums.trim().split("\n")) {
      const [hash, name = ""] = line.split("  ");
      expect(sha256(files[name] ?? new Uint8Array())).toBe(hash);
    }
    const pages = manifest.files.filter(({ url }) => url !== undefined);
    expect(
      Object.fromEntries(
        pages.map(({ url, name }) => [url, Buffer.from(files[name] ?? new Uint8Array()).toString()]),
      ),
    ).toEqual(PAGES);
  });

  it("holds the receipt of the entry that stated report and pages by their hashes, which can be checked by hand", async () => {
    const { provider, site } = await makeOne();
    const files = unzipSync(await fileOf(provider.ctx(), site.siteId, "evidence.zip"));
    const { entry, saltHex, leafHex } = Receipt.parse(
      JSON.parse(Buffer.from(files["receipt.json"] ?? new Uint8Array()).toString()),
    );
    expect(sha256(Buffer.concat([Buffer.from(saltHex, "hex"), Buffer.from(entry)]))).toBe(leafHex);
    const report = sha256(files["report.json"] ?? new Uint8Array());
    const captures = Object.entries(PAGES).map(([url, html]) => ({ url, sha256: sha256(Buffer.from(html)) }));
    expect(JSON.parse(entry)).toMatchObject({ kind: "audit_report", site: site.siteId, report, captures });
  });

  it("names a page that is not kept any more with its hash and why it is not there", async () => {
    const { provider, site } = await makeOne();
    const hash = sha256(Buffer.from(PAGES["https://example.com/en/a"] ?? ""));
    await asOwner(async (client) => {
      await client.query(
        "BEGIN; SET LOCAL lock_timeout = '20s'; ALTER TABLE blob NO FORCE ROW LEVEL SECURITY",
      );
      await client.query(
        "UPDATE blob SET bytes = NULL, deleted_at = now() WHERE sha256 = $1 AND provider_id = $2",
        [hash, provider.providerId],
      );
      await client.query("ALTER TABLE blob FORCE ROW LEVEL SECURITY; COMMIT");
    });
    const files = unzipSync(await fileOf(provider.ctx(), site.siteId, "evidence.zip"));
    const manifest = Manifest.parse(
      JSON.parse(Buffer.from(files["manifest.json"] ?? new Uint8Array()).toString()),
    );
    expect(manifest.files.find(({ sha256: own }) => own === hash)).toMatchObject({
      bytes: null,
      missing: "deleted",
    });
    expect(Object.keys(files)).not.toContain(`captures/${hash}.html`);
  });
});

describe("a PDF that is asked for", () => {
  it("is one row for all who ask, with who asked", async () => {
    const { provider, runId } = await makeOne();
    const ask = () => runReportPrint({ ctx: provider.ctx(), input: { runId, locale: "zh" } });
    const asked = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(asked.map(({ printId }) => printId)).size).toBe(1);
    const acts = await withTenant(provider.ctx(), (tx) =>
      tx.activity.count({ where: { verb: "audit.print" } }),
    );
    expect(acts).toBe(3);
  });
});
