import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeInOrder } from "../processes/close-in-order";
import { findPorts } from "./find-ports";
import { openSecrets } from "./open-secrets";
import { openStack } from "./open-stack";
import { readSettings } from "./read-settings";

describe("npm start refuses with one sentence", () => {
  let dataFolder: string;
  let variables: Record<string, string>;

  beforeEach(async () => {
    dataFolder = mkdtempSync(path.join(tmpdir(), "accordant-stack-"));
    const first = await findPorts(12);
    const names = ["PORT", "API_PORT", "DATABASE_PORT", "MAIL_PORT", "INBOX_PORT", "SIMULATOR_PORT"];
    variables = Object.fromEntries(names.map((name, offset) => [name, String(first + offset)]));
    variables["ACCORDANT_DATA"] = dataFolder;
  });

  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  async function refusal(more: Record<string, string> = {}): Promise<string> {
    const { onClose, close } = closeInOrder();
    try {
      const events = { say: () => undefined, giveUp: () => undefined, onClose };
      await openStack(readSettings({ ...variables, ...more }), events);
      return "it started";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await close();
    }
  }

  it("a port that is taken, naming it and its variable", async () => {
    const port = Number(variables["API_PORT"]);
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    expect(await refusal()).toBe(`Port ${port} is taken by another program; set API_PORT.`);
    other.close();
  });

  it("a demo site's port that is taken", async () => {
    const port = Number(variables["SIMULATOR_PORT"]) + 3;
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    expect(await refusal()).toBe(`Port ${port} is taken by another program; set SIMULATOR_PORT.`);
    other.close();
  });

  it("one port for two things", async () => {
    const port = variables["PORT"] ?? "";
    expect(await refusal({ MAIL_PORT: port })).toBe(
      `Port ${port} is wanted by both PORT and MAIL_PORT; set one of them to another.`,
    );
  });

  it("a port that is no number", async () => {
    expect(await refusal({ PORT: "80a" })).toBe('PORT must be a whole number from 1 to 65535, not "80a".');
  });

  it("a data folder that is a file", async () => {
    const file = path.join(dataFolder, "file");
    writeFileSync(file, "");
    expect(await refusal({ ACCORDANT_DATA: file })).toMatch(
      /^The data folder .* cannot be used .*; set ACCORDANT_DATA/,
    );
  });

  it("a data folder whose secrets are gone or garbled", async () => {
    mkdirSync(path.join(dataFolder, "postgres", "cluster"), { recursive: true });
    expect(await refusal()).toMatch(
      /^The data folder .* is damaged: it holds a database but no secrets.json;/,
    );
    writeFileSync(path.join(dataFolder, "secrets.json"), "{");
    expect(await refusal()).toMatch(/^The data folder is damaged: .*secrets.json is not readable;/);
  });

  const wrongUrls = [
    "nonsense",
    "http://127.0.0.1/x",
    "postgresql://a:b@127.0.0.1:1/x",
    "postgresql://a:b@x.invalid/x",
  ];
  it.each(wrongUrls)("a wrong DATABASE_URL: %s", async (url) => {
    const said = await refusal({ DATABASE_URL: url });
    expect(said).toMatch(/^DATABASE_URL .*\.$/);
    expect(said).not.toContain("a:b");
  });

  it("its own secrets to others: their file is readable by its owner alone, and stays the same", () => {
    chmodSync(dataFolder, 0o755);
    const secrets = openSecrets(dataFolder);
    expect(statSync(path.join(dataFolder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(openSecrets(dataFolder)).toEqual(secrets);
  });

  it("gives a folder from before there was a platform its secret, once, and keeps the others", () => {
    const { platformCallbackSecret: _unknownThen, ...older } = openSecrets(dataFolder);
    writeFileSync(path.join(dataFolder, "secrets.json"), JSON.stringify(older));
    const secrets = openSecrets(dataFolder);
    expect(secrets).toMatchObject(older);
    expect(secrets.platformCallbackSecret).toMatch(/^whsec_/);
    expect(openSecrets(dataFolder)).toEqual(secrets);
  });
});
