import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSimulatorEnv } from "./env";
import type { SimulatorSettings } from "./env";
import { MARKETS } from "./procurement-platform/start-market";
import { startSimulators } from "./start-simulators";
import type { Simulators } from "./start-simulators";

const ENV = {
  ACCORDANT_COUNTERPARTS: JSON.stringify({
    "lsp-registry": {
      url: "http://127.0.0.1:4100/lsp-registry",
      callbackSecret: `whsec_${Buffer.alloc(32, 1).toString("base64")}`,
    },
    "coordination-platform": {
      url: "http://127.0.0.1:4100/coordination-platform",
      callbackSecret: `whsec_${Buffer.alloc(32, 2).toString("base64")}`,
    },
  }),
};

describe("the environment", () => {
  test("needs the counterparts alone, the rest has defaults", () => {
    expect(readSimulatorEnv({ ...ENV, ACCORDANT_DATA: "/data" })).toMatchObject({
      simulatorPort: 4100,
      mailPort: 1025,
      inboxPort: 1080,
      dataFolder: "/data/simulators",
      apiUrl: "http://127.0.0.1:4000",
      portalUrl: "http://127.0.0.1:3000",
    });
  });

  const wrong: [string, Record<string, string>, RegExp][] = [
    ["no counterparts", {}, /ACCORDANT_COUNTERPARTS/],
    ["counterparts that are not JSON", { ACCORDANT_COUNTERPARTS: "{" }, /ACCORDANT_COUNTERPARTS is not JSON/],
    [
      "a secret without its prefix",
      { ACCORDANT_COUNTERPARTS: ENV.ACCORDANT_COUNTERPARTS.replaceAll("whsec_", "") },
      /callbackSecret/,
    ],
    [
      "no secret of the platform",
      { ACCORDANT_COUNTERPARTS: ENV.ACCORDANT_COUNTERPARTS.replace("coordination-platform", "other") },
      /coordination-platform/,
    ],
    ["a port that is none", { ...ENV, SIMULATOR_PORT: "seven" }, /SIMULATOR_PORT/],
    ["an address that is none", { ...ENV, API_URL: "localhost:4000" }, /API_URL/],
  ];
  test.each(wrong)("with %s is refused in one sentence that names it", (_name, source, place) => {
    expect(() => readSimulatorEnv(source)).toThrow(place);
    expect(() => readSimulatorEnv(source)).toThrow(/^The simulators cannot start[^\n]*\.$/);
  });
});

describe("together", () => {
  let folder: string;
  let settings: SimulatorSettings;
  let simulators: Simulators;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "simulators-"));
    const ports = { SIMULATOR_PORT: "0", MAIL_PORT: "0", INBOX_PORT: "0" };
    settings = readSimulatorEnv({ ...ENV, ...ports, ACCORDANT_DATA: folder });
    simulators = await startSimulators(settings);
  });
  afterEach(async () => {
    await simulators.close();
    await rm(folder, { recursive: true });
  });

  test("give an index whose every address answers", async () => {
    const index = await (await fetch(simulators.url)).json();
    expect(index.counterparts).toEqual([
      { regime: "tig", name: "LSP registry", url: `${simulators.url}/lsp-registry` },
      {
        regime: "tig",
        name: "Coordination platform (DTCP)",
        url: `${simulators.url}/coordination-platform`,
      },
      ...MARKETS.map(({ id, name }) => ({ regime: "trustmark", name, url: `${simulators.url}/${id}` })),
      { regime: "", name: "Product records (ERP)", url: `${simulators.url}/product-records` },
      { regime: "", name: "Webhook receiver", url: `${simulators.url}/webhook-receiver` },
      { regime: "", name: "Payment gateways", url: `${simulators.url}/payment-gateways` },
    ]);
    for (const { url } of index.counterparts) expect((await fetch(`${url}/`)).status).toBe(200);
    expect(index.sites).toHaveLength(8);
    expect(index.sites[0]).toEqual({
      provider: "demo",
      slug: "hengli-sensors",
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      lspNumber: "RCEP-LSP-2026-000117",
      faults: [],
    });
    expect(index.sites[7].faults).toEqual(["redirect_loop", "payment_timeout"]);
    for (const { url } of index.sites) expect((await fetch(url)).status).toBe(200);
    expect((await fetch(`${simulators.url}/lsp-registry/control/received`)).status).toBe(200);
    expect(await (await fetch(`${simulators.url}/healthz`)).json()).toEqual({ ok: true });
  });

  test("name certificates that stand as they should: active first, one never registered, one revoked, one not named", async () => {
    const { sites } = await (await fetch(simulators.url)).json();
    const standing: (string | null | undefined)[] = [];
    for (const { lspNumber } of sites) {
      if (lspNumber === null) {
        standing.push(null);
        continue;
      }
      const answer = await fetch(`${simulators.url}/lsp-registry/certificates/${lspNumber}`, {
        headers: { accept: "application/json" },
      });
      standing.push(answer.status === 404 ? undefined : (await answer.json()).status);
    }
    expect(standing).toEqual([
      "active",
      "active",
      "suspended",
      "expired",
      "active",
      undefined,
      "revoked",
      null,
    ]);
  });

  test("show people an index page", async () => {
    const answer = await fetch(simulators.url, { headers: { accept: "text/html,*/*" } });
    expect(await answer.text()).toContain("Hengli Sensors");
  });

  test("keep registry and mails between starts", async () => {
    const order = { method: "POST", body: JSON.stringify({ status: "revoked" }) };
    await fetch(`${simulators.url}/lsp-registry/control/certificates/RCEP-LSP-2026-000117`, order);
    await createTransport(simulators.smtpUrl).sendMail({
      from: "a@a.example",
      to: "b@b.example",
      subject: "x",
    });
    await simulators.close();
    simulators = await startSimulators(settings);
    const { certificates } = await (
      await fetch(`${simulators.url}/lsp-registry/control/certificates`)
    ).json();
    expect(certificates[0]).toMatchObject({ status: "revoked" });
    expect((await (await fetch(`${simulators.inboxUrl}/messages`)).json()).messages).toHaveLength(1);
  });

  test("stop what they started where a port is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => blocker.once("listening", done));
    const address = blocker.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const dataFolder = join(folder, "second");
    await expect(startSimulators({ ...settings, dataFolder, simulatorPort: port - 3 })).rejects.toThrow(
      /cannot be used/,
    );
    blocker.close();
  });
});
