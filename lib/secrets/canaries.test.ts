import { randomBytes } from "node:crypto";
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { createApiKey, createInvitation, redeemSignInLink, requestSignInLink } from "@/lib/identity";
import { newApiKey } from "@/lib/identity/api-key-format";
import { newOneTimeToken } from "@/lib/identity/one-time-token";
import { withSystem } from "@/lib/core/db/system";
import { withTenant } from "@/lib/core/db/tenant";
import { startHostedApi } from "@/test/start-hosted-api";
import { enqueueMail } from "@/lib/outbox";
import { addMember } from "@/lib/identity";
import { makeProvider, word } from "@/test/make-provider";
import { childEnv } from "@/test/override-env";
import { asOwner, readAll } from "@/test/owner-query";
import { ownDatabase } from "@/test/own-database";
import { TABLES } from "@/test/tables";
import { signingKey } from "./signing-keys";

const ALL_TABLES = [...Object.keys(TABLES.tenant), ...TABLES.identity, ...TABLES.reference, ...TABLES.system];

async function dump(): Promise<string> {
  return asOwner(async (client) => {
    const parts: string[] = [];
    for (const table of ALL_TABLES) parts.push(...(await readAll(client, table)));
    const jobs = await client
      .query<{ line: string }>(
        `
      SELECT string_agg(t::text, ' ') AS line FROM bullmq.job t`,
      )
      .catch(() => ({ rows: [] }));
    return [...parts, ...jobs.rows.map((row) => row.line ?? "")].join("\n");
  });
}

let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

describe("fifty planted secrets", () => {
  it("stand nowhere in the database, in job data, in logs or in what a caller is told", async () => {
    const provider = await makeProvider();
    const canaries: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const { key } = await createApiKey({ ctx: provider.ctx(), input: { name: `canary ${index}` } });
      canaries.push(key, key.slice(9, -6));
    }
    for (let index = 0; index < 15; index += 1) {
      const password = `canary-${randomBytes(12).toString("hex")}`;
      canaries.push(password);
      const email = `canary-${word()}@example.com`;
      await addMember(provider.ctx(), {
        email,
        name: "C",
        locale: "en",
        role: "viewer",
        password,
        allClients: true,
        clientIds: [],
      });
      await requestSignInLink(email, new Date());
    }
    for (let index = 0; index < 15; index += 1) {
      const { token } = newOneTimeToken();
      canaries.push(token);
      const content = { kind: "sign_in_link" as const, name: "C", validMinutes: 15 };
      const payload = { to: "c@example.com", locale: "en" as const, timeZone: "UTC", content };
      const row = {
        providerId: provider.providerId,
        clientId: null,
        key: `canary:${token.slice(0, 6)}`,
        linkToken: token,
        payload,
      };
      await withTenant(provider.ctx(), (tx) => enqueueMail(tx, row, new Date()));
    }
    await createInvitation({
      ctx: provider.ctx(),
      input: { email: `i-${word()}@example.com`, role: "viewer", allClients: true },
    });
    expect(new Set(canaries).size).toBeGreaterThanOrEqual(50);

    const text = await dump();
    expect(text.length).toBeGreaterThan(10_000);
    expect(canaries.filter((canary) => text.includes(canary))).toEqual([]);
    const { key } = await signingKey("answers", new Date());
    const pem = key.export({ format: "pem", type: "pkcs8" }).toString().split("\n")[1] ?? "";
    expect(text.includes(pem)).toBe(false);
  }, 60_000);

  it("stand in no problem document, wherever in a request they are sent", async () => {
    const canary = newApiKey("live");
    const api = await startHostedApi();
    const asked = await Promise.all([
      fetch(`${api.url}/nobody/v1/clients`, { headers: { authorization: `Bearer ${canary}` } }),
      fetch(`${api.url}/nobody/v1/sites/x/lsp-status?number=${canary}${canary}`),
      fetch(`${api.url}/callbacks/lsp-registry`, {
        method: "POST",
        body: canary,
        headers: { "webhook-signature": canary },
      }),
      fetch(`${api.url}/log/receipts/${canary}`),
    ]);
    const bodies = await Promise.all(asked.map((response) => response.text()));
    expect(bodies.filter((body) => body.includes(canary))).toEqual([]);
    expect(await redeemSignInLink(canary, new Date())).toBeNull();
    await api.close();
  });

  it("are censored in a log line, whatever they hang on", () => {
    const canary = `canary-${word()}`;
    const script = `
      import { log } from "./lib/core/log";
      log().info({ password: "${canary}", request: { token: "${canary}", headers: { cookie: "${canary}", authorization: "${canary}" } } }, "said");`;
    const built = spawnSync(
      "npx",
      ["esbuild", "--bundle", "--platform=node", "--format=esm", "--packages=external", "--loader=ts"],
      { input: script, encoding: "utf8" },
    );
    const run = spawnSync(process.execPath, ["--input-type=module"], {
      input: built.stdout,
      encoding: "utf8",
      env: childEnv({ LOG_LEVEL: "info" }),
    });
    expect(run.stdout).toContain('"said"');
    expect(run.stdout).not.toContain(canary);
  });

  it("leave the person rows without a password in the clear", async () => {
    const rows = await withSystem("test", (tx) =>
      tx.person.findMany({
        where: { passwordHash: { not: null } },
        select: { passwordHash: true },
        take: 20,
      }),
    );
    expect(rows.every((row) => row.passwordHash?.startsWith("$argon2id$"))).toBe(true);
  });
});
