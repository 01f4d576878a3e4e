import { randomBytes } from "node:crypto";
import { execFile } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider } from "@/test/make-provider";
import { childEnv } from "@/test/override-env";
import { ownDatabase } from "@/test/own-database";

let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

function rewrap(keyring: string): Promise<{ code: number; said: string }> {
  const environment = childEnv({ ACCORDANT_KEYRING: keyring });
  return new Promise((resolve) => {
    execFile(process.execPath, [".build/rewrap-keys.mjs"], { env: environment }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said: stdout + stderr });
    });
  });
}

it("lets an old key be dropped from the ring, and says which key is missing where it went too soon", async () => {
  await makeProvider();
  const old = env().ACCORDANT_KEYRING;
  const fresh = `k2:${randomBytes(32).toString("base64")}`;
  expect(await rewrap(fresh)).toEqual({
    code: 1,
    said: 'The data keys could not be wrapped again: The key ring has no key "k1".\n',
  });
  const wrapped = await rewrap(`${fresh},${old}`);
  expect(wrapped).toEqual({ code: 0, said: expect.stringMatching(/^[1-9]\d* data keys .+ under "k2"/) });
  expect((await rewrap(fresh)).said).toMatch(/^0 data keys/);
}, 60_000);
