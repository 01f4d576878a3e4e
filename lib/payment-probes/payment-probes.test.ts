import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { dateIn } from "@/lib/core/time";
import { closeDeployment } from "@/lib/deployment";
import { findRegime } from "@/lib/regimes";
import { getSite } from "@/lib/sites";
import { ARRIVED, makePayments, makeUnconsented, probeAs, SIGNED, WAY } from "@/test/make-payments";
import { createUpload } from "@/lib/uploads";
import { makeProvider, makeSite, type MadeProvider, type MadeSite } from "@/test/make-provider";
import {
  createPaymentConsent,
  createPaymentPath,
  endPaymentConsent,
  listPaymentPaths,
  receiveReport,
  runPaymentProbe,
  updateGatewayReport,
  updatePaymentPath,
  type ProbedPath,
} from ".";

afterAll(closeDeployment);

let provider: MadeProvider;
let site: MadeSite;
beforeEach(async () => {
  provider = await makeProvider();
  site = await makeSite(provider);
});

const view = async () => listPaymentPaths({ ctx: provider.member("viewer"), input: { siteId: site.siteId } });
const first = async () => (await view()).paths[0];
const TIMEOUT: ProbedPath = { ...ARRIVED, outcome: "timeout", ms: null, chain: [] };

/** Probes of long-ago turns, as rows alone. */
async function keepProbes(
  pathId: string,
  outcomes: Record<string, number>,
  at = new Date(),
  reason = "scheduled",
): Promise<void> {
  const terms = (await view()).paths.find(({ id }) => id === pathId)?.terms ?? "";
  const { siteId, clientId } = site;
  const own = { providerId: provider.providerId, clientId, siteId, pathId, terms, reason };
  const rows = Object.entries(outcomes).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => ({ ...own, outcome, why: "none", detail: "", chain: [], kept: 0 })),
  );
  await withTenant(provider.ctx(), (tx) =>
    tx.paymentProbe.createMany({ data: rows.map((row) => ({ ...row, startedAt: at, finishedAt: at })) }),
  );
}

async function verdicts(): Promise<Record<string, string>> {
  const { standings } = await getSite({ ctx: provider.ctx(), input: { slug: site.slug } });
  const all = standings.flatMap(({ result }) => result.verdicts);
  return Object.fromEntries(all.map(({ code, outcome }) => [code, outcome]));
}

describe("a way to a payment gateway", () => {
  it("is never gone without the exporter's consent to it as it is, and no more once that is taken back", async () => {
    const { unconsentedId: pathId, unconsentedTerms: terms } = await makeUnconsented(provider, site);
    const run = () => runPaymentProbe({ ctx: provider.member("analyst"), input: { pathId } });
    await expect(run()).rejects.toMatchObject({ reason: "no_consent" });
    expect(await probeAs(provider, pathId, ARRIVED)).toBe(false);
    const exporter = provider.member("exporter", [site.clientId]);
    const { consentId } = await createPaymentConsent({
      ctx: exporter,
      input: { pathId, terms, ...SIGNED, reference: null },
    });
    expect(await first()).toMatchObject({ state: "waiting", consent: { by: "exporter", reference: null } });
    expect(await probeAs(provider, pathId, ARRIVED)).toBe(true);
    await updatePaymentPath({ ctx: provider.ctx(), input: { pathId, productName: "Another pump" } });
    // What was consented to is not what would be done, and what was seen is of another way.
    expect(await first()).toMatchObject({ state: "no_consent", dueAt: null, counts: { arrived: 0 } });
    await expect(run()).rejects.toMatchObject({ reason: "no_consent" });
    await updatePaymentPath({ ctx: provider.ctx(), input: { pathId, productName: WAY.productName } });
    expect(await first()).toMatchObject({ state: "waiting", counts: { arrived: 1 } });
    await endPaymentConsent({ ctx: exporter, input: { consentId } });
    expect(await probeAs(provider, pathId, ARRIVED)).toBe(false);
    expect(await first()).toMatchObject({ state: "no_consent", consent: null, dueAt: null });
    const kinds = await withTenant(provider.ctx(), (tx) =>
      tx.evidenceEntry.findMany({
        where: { kind: { startsWith: "payment_consent" } },
        orderBy: { id: "asc" },
      }),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["payment_consent", "payment_consent_withdrawn"]);
  });

  it("that the provider consents to for its exporter says where their paper is", async () => {
    const { unconsentedId: pathId, unconsentedTerms: terms } = await makeUnconsented(provider, site);
    const sign = (reference: string | null) =>
      createPaymentConsent({ ctx: provider.member("owner"), input: { pathId, terms, ...SIGNED, reference } });
    await expect(sign(null)).rejects.toMatchObject({ fields: [{ path: "reference" }] });
    await sign("Contract, annex 4");
    await expect(sign("Contract, annex 4")).rejects.toMatchObject({ reason: "consented_already" });
  });

  it("is refused where its product is elsewhere, its gateway the site, or what it fills in a card's number", async () => {
    const productUrl = `https://${site.slug}.example/en/pump`;
    const create = (more: object) =>
      createPaymentPath({ ctx: provider.ctx(), input: { siteId: site.siteId, productUrl, ...WAY, ...more } });
    const refused = async (more: object, path: string) =>
      expect(create(more)).rejects.toMatchObject({ code: "invalid", fields: [{ path }] });
    await refused({ productUrl: "https://elsewhere.example/pump" }, "productUrl");
    await refused({ gatewayHosts: [`https://www.${site.slug}.example/pay`] }, "gatewayHosts");
    await refused({ gatewayHosts: [`pay.${site.slug}.example`] }, "gatewayHosts");
    await refused(
      { steps: [WAY.steps[0], { kind: "fill", text: "Card", value: "4111 1111 1111 1111" }] },
      "steps.1.value",
    );
    await refused({ steps: [WAY.steps[1]] }, "steps");
    await refused({ country: "Vietnam" }, "country");
    expect((await view()).paths).toEqual([]);
  });

  it("is gone in its turn, one reading of a host at a time, and by whoever took it last", async () => {
    const { pathId } = await makePayments(provider, site);
    const twice = await Promise.all([ARRIVED, ARRIVED].map((probed) => probeAs(provider, pathId, probed)));
    expect(twice.toSorted()).toEqual([false, true]);
    const path = await first();
    expect(path).toMatchObject({ state: "planned", counts: { arrived: 1, medianMs: 640 } });
    // Four times a day, and never on the dot.
    const hours = ((path?.dueAt?.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(4.4);
    expect(hours).toBeLessThan(7.6);
    await updatePaymentPath({ ctx: provider.ctx(), input: { pathId, isPaused: true } });
    expect(await first()).toMatchObject({ state: "paused", dueAt: null });
    expect(await probeAs(provider, pathId, ARRIVED)).toBe(false);
  });

  it("is asked for no more than twelve times a day", async () => {
    const { pathId } = await makePayments(provider, site);
    const run = () => runPaymentProbe({ ctx: provider.ctx(), input: { pathId } });
    await keepProbes(pathId, { arrived: 11 }, new Date(), "asked");
    await run();
    expect(await probeAs(provider, pathId, ARRIVED)).toBe(true);
    await expect(run()).rejects.toMatchObject({ code: "too_many", reason: "asked_often" });
  });

  it("is another provider's to nobody", async () => {
    const { pathId } = await makePayments(provider, site);
    const stranger = await makeProvider();
    expect((await listPaymentPaths({ ctx: stranger.ctx(), input: { siteId: site.siteId } })).paths).toEqual(
      [],
    );
    expect(await probeAs(stranger, pathId, ARRIVED)).toBe(false);
  });
});

describe("what probes come to", () => {
  it("is said with its confidence, and fails only where all of that is below the limit", async () => {
    const { pathId } = await makePayments(provider, site);
    await keepProbes(pathId, { arrived: 12, timeout: 2, blocked: 9, needs_post: 3, not_seen: 4 });
    await probeAs(provider, pathId, ARRIVED);
    expect(await first()).toMatchObject({
      success: { part: 13, of: 15, standing: "too_few" },
      counts: { unseen: 16 },
    });
    expect(await verdicts()).toMatchObject({ "TM-07": "unknown", "TM-22": "unknown" });
    await keepProbes(pathId, { arrived: 5 });
    await probeAs(provider, pathId, TIMEOUT);
    expect(await first()).toMatchObject({ success: { part: 18, of: 21, standing: "marginal" } });
    expect(await verdicts()).toMatchObject({ "TM-07": "marginal", "TM-22": "marginal" });
    await keepProbes(pathId, { timeout: 20 });
    await probeAs(provider, pathId, TIMEOUT);
    expect(await first()).toMatchObject({
      success: { standing: "fail" },
      timeouts: { part: 24, standing: "fail" },
    });
    expect(await verdicts()).toMatchObject({ "TM-07": "fail", "TM-22": "fail" });
  });

  it("counts those of the last thirty days alone", async () => {
    const { pathId } = await makePayments(provider, site);
    await keepProbes(pathId, { failed: 40 }, new Date(Date.now() - 31 * 86_400_000));
    await keepProbes(pathId, { arrived: 120 }, new Date(Date.now() - 5 * 86_400_000));
    await probeAs(provider, pathId, ARRIVED);
    expect(await first()).toMatchObject({ success: { part: 121, of: 121, standing: "pass" } });
    expect((await view()).countries).toMatchObject([{ country: "VN", success: { of: 121 } }]);
    expect(await verdicts()).toMatchObject({ "TM-07": "pass", "TM-22": "pass" });
  });
});

describe("a gateway's report", () => {
  const today = dateIn(new Date(), findRegime("trustmark")?.timeZone ?? "");
  const send = (pathId: string, text: string | Buffer, name = "sla.csv") =>
    receiveReport(provider.member("owner"), pathId, Buffer.from(text), name);

  it("is held against our own probes of the same days, and contradicted where it claims more", async () => {
    const { pathId } = await makePayments(provider, site);
    await keepProbes(pathId, { arrived: 25, timeout: 15 });
    const table = `国家;开始;结束;次数;成功率;超时\nVN;${today};${today};2000;99.5%;4\nTH;${today};${today};10;80%;\n`;
    await send(pathId, table);
    const [report, october] = (await first())?.reports ?? [];
    expect(report?.figures).toMatchObject([
      {
        country: "VN",
        attempts: 2_000,
        success: 0.995,
        timeouts: 0.002,
        standing: "claims_more",
        own: { of: 40 },
      },
      { country: "TH", success: 0.8, standing: "no_probes" },
    ]);
    expect(october?.figures).toMatchObject([{ from: "2026-10-01", to: "2026-10-31", standing: "no_probes" }]);
    expect(await verdicts()).toMatchObject({ "TM-16": "fail" });
  });

  it("is sent by whoever may, with leave for one file", async () => {
    const { pathId: subjectId } = await makePayments(provider, site);
    const ask = (role: "analyst" | "viewer") =>
      createUpload({ ctx: provider.member(role), input: { purpose: "gateway_report", subjectId } });
    expect((await ask("analyst")).uploadUrl).toMatch(/\/uploads\/[\w-]{43}$/);
    await expect(ask("viewer")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("that is a PDF is kept as it is, and says what a person reads out of it", async () => {
    const { pathId } = await makePayments(provider, site);
    await keepProbes(pathId, { arrived: 40 });
    const { id: reportId, mediaType } = await send(pathId, "%PDF-1.7\n…", "sla.pdf");
    expect(mediaType).toBe("application/pdf");
    expect((await first())?.reports[0]).toMatchObject({ figuresBy: null, figures: [], errors: [] });
    const figures = [{ country: "vn", from: today, to: today, success: 0.97 }];
    await updateGatewayReport({ ctx: provider.ctx(), input: { reportId, figures } });
    expect((await first())?.reports[0]).toMatchObject({
      ...{ figuresBy: "person", figures: [{ country: "VN", standing: "consistent" }] },
    });
  });

  it("says which rows cannot be read, and is refused where it is no report at all", async () => {
    const { pathId } = await makePayments(provider, site);
    await send(
      pathId,
      `from,to,success rate\n${today},${today},0.98\nsoon,later,0.9\n${today},${today},\n2026-13,,1\n`,
    );
    expect((await first())?.reports[0]).toMatchObject({
      figures: [{ country: "VN", success: 0.98 }],
      errors: [
        { at: "#3", field: "from", code: "unreadable" },
        { at: "#4", field: "success", code: "missing" },
        { at: "#5", field: "from", code: "unreadable" },
      ],
    });
    await expect(send(pathId, "<html>Sign in</html>")).rejects.toMatchObject({ reason: "report_unreadable" });
    await expect(send(pathId, "")).rejects.toMatchObject({ reason: "report_unreadable" });
  });
});
