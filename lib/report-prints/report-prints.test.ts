import { createServer } from "node:http";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it } from "vitest";
import { getAuditReport, getReportFile, runReportPrint } from "@/lib/audit-reports";
import { printHtml } from "@/lib/chromium";
import { keepReport } from "@/test/keep-report";
import { makeProvider, makeSite } from "@/test/make-provider";
import { embeddedFonts, FONT_FAMILIES } from "./embedded-fonts";
import { printDueReport } from ".";

const PRINTING_MS = 120_000;

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  await pdf.destroy();
  return pages.join("");
}

it(
  "a report that was asked for is a PDF with its Chinese inside as text, kept with its hash",
  async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const runId = await keepReport(provider.ctx(), site);
    const { printId } = await runReportPrint({ ctx: provider.ctx(), input: { runId, locale: "zh" } });
    expect(await printDueReport(() => provider.ctx(), printId)).toBe(true);
    const input = { siteId: site.siteId, run: runId };
    const { prints } = await getAuditReport({ ctx: provider.ctx(), input });
    expect(prints).toMatchObject([{ locale: "zh", state: "done", failure: null }]);
    const file = { ...input, name: "report.zh.pdf", locale: "zh" as const };
    const { content } = await getReportFile({ ctx: provider.ctx(), input: file });
    if (!(content instanceof Uint8Array)) throw new Error("a PDF is one piece");
    expect(Buffer.from(content.subarray(0, 5)).toString()).toBe("%PDF-");
    const said = await wordsOf(content);
    for (const word of ["审核报告", "1.3 千克", "方法与假设", "4/12"]) expect(said).toContain(word);
    // What was made is made once.
    expect(await printDueReport(() => provider.ctx(), printId)).toBe(false);
  },
  PRINTING_MS,
);

it(
  "a document that is printed reaches nothing, whatever it asks for, and runs no script",
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = server.address();
    const at = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
    const said = await wordsOf(
      await printHtml(
        `<p>Kept</p><img src="${at}/image"><link rel="stylesheet" href="${at}/style"><iframe src="${at}/frame"></iframe>
        <meta http-equiv="refresh" content="0;url=${at}/on"><script>document.body.textContent = "Run"; fetch("${at}/script")</script>`,
      ),
    );
    await new Promise((closed) => server.close(closed));
    expect([asked, said.includes("Kept"), said.includes("Run")]).toEqual([[], true, false]);
  },
  PRINTING_MS,
);

it(
  "a document is printed once its fonts are there, as often as it is printed",
  async () => {
    const words = "审核报告网站方法与假设参数可比较的偏离缺失未翻译";
    const style = `<style>${await embeddedFonts(words)} body { font-family: ${FONT_FAMILIES} }</style>`;
    for (let time = 0; time < 4; time += 1)
      expect(await wordsOf(await printHtml(`${style}<p>${words}</p>`))).toContain(words);
  },
  PRINTING_MS,
);

it("fonts that are put inside a document are those its text needs", async () => {
  const [latin, thai] = [await embeddedFonts("Report"), await embeddedFonts("ปั๊มน้ำ")];
  expect(latin.match(/@font-face/g)?.length).toBe(1);
  expect([thai.includes("Noto Sans Thai"), thai.includes("Noto Sans SC")]).toEqual([true, false]);
});
