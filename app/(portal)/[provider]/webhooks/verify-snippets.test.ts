import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { newWebhookSecret, receiverKey, signWebhook } from "@/lib/signatures";
import { childEnv } from "@/test/override-env";
import { verifySnippets } from "./verify-snippets";

const folder = mkdtempSync(join(tmpdir(), "snippets-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A message as a receiver got it. */
interface Got {
  verifyWith: string;
  headers: Record<string, string>;
  body: string;
}

type Run = (code: string, got: Got) => boolean;

function ask(program: string, args: string[], got: Got, cwd: string, input: string): string | null {
  const { verifyWith: key, headers, body } = got;
  const own = { WEBHOOK_SECRET: key, WEBHOOK_KEY: key, HEADERS: JSON.stringify(headers), BODY: body };
  const php = Object.entries(headers).map(([name, value]) => [
    `HTTP_${name.replace("-", "_").toUpperCase()}`,
    value,
  ]);
  const shell = { id: headers["webhook-id"] ?? "", at: headers["webhook-timestamp"] ?? "" };
  const [signature = ""] = (headers["webhook-signature"] ?? "").split(" ");
  const env = childEnv({ ...own, ...shell, signature, ...Object.fromEntries(php) });
  const { status, stdout } = spawnSync(program, args, { cwd, env, input, encoding: "utf8" });
  return status === 0 ? stdout : null;
}

const node: Run = (code, got) => {
  const before =
    "const request = { headers: JSON.parse(process.env.HEADERS) }, rawBody = process.env.BODY;\n";
  const after = "\nif (typeof isOurs !== 'undefined' && !(isOurs && isFresh)) process.exit(1);\n";
  return ask(process.execPath, ["--input-type=module"], got, ".", before + code + after) !== null;
};

const python: Run = (code, got) => {
  const before =
    "import json, os\nheaders = json.loads(os.environ['HEADERS'])\nraw_body = os.environ['BODY'].encode()\n";
  const request = "class request: pass\nrequest.headers = headers\n";
  const after = "\nimport sys\nsys.exit(0 if globals().get('is_ours', True) else 1)\n";
  return ask("python3", ["-"], got, folder, before + request + code + after) !== null;
};

const php: Run = (code, got) => {
  writeFileSync(
    join(folder, "check.php"),
    `<?php ${code.replace("php://input", "php://stdin")}\necho "ours";`,
  );
  const args = ["-d", "variables_order=ES", "-r", "$_SERVER += getenv(); require 'check.php';"];
  return ask("php", args, got, folder, got.body) === "ours";
};

const shell: Run = (code, got) => {
  writeFileSync(join(folder, "body.json"), got.body);
  const said = ask("bash", ["-euo", "pipefail"], got, folder, code);
  if (said === null || !code.includes("prints what")) return said !== null;
  return (got.headers["webhook-signature"] ?? "").split(" ").includes(said.trim());
};

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const hasShell = has("bash", "-c", "command -v openssl xxd base64 sed");

const CASES: [scheme: "hmac" | "ed25519", id: string, needs: string | null, there: boolean, run: Run][] = [
  ["hmac", "node", null, true, node],
  [
    "hmac",
    "python",
    "python3 with standardwebhooks",
    has("python3", "-c", "import standardwebhooks.webhooks"),
    python,
  ],
  ["hmac", "php", "php", has("php", "--version"), php],
  ["hmac", "openssl", "openssl and xxd", hasShell, shell],
  ["ed25519", "node", null, true, node],
  ["ed25519", "python", "python3 with cryptography", has("python3", "-c", "import cryptography"), python],
  ["ed25519", "php", "php with sodium", has("php", "-r", "exit(extension_loaded('sodium') ? 0 : 1);"), php],
  ["ed25519", "openssl", "openssl and xxd", hasShell, shell],
];

describe.each(CASES)("what checks our %s signature in %s", (scheme, id, needs, there, run) => {
  const title =
    "takes what we send, also while a secret is replaced, and nothing that was altered, old or malformed";
  it.skipIf(!there)(needs === null ? title : `${title} (needs ${needs})`, () => {
    const secret = newWebhookSecret(scheme);
    const verifyWith = receiverKey(secret);
    const code = verifySnippets(verifyWith).find((snippet) => snippet.id === id)?.code ?? "";
    const message = { id: "msg-1", body: '{"type":"verdict.changed","data":{"site":"恒力"}}' };
    const now = new Date();
    const got = (over: Partial<Got> = {}, secrets = [secret], at = now): boolean =>
      run(code, { verifyWith, headers: signWebhook(secrets, message, at), body: message.body, ...over });

    expect(got()).toBe(true);
    expect(got({ body: message.body.replace("恒力", "恒利") })).toBe(false);
    const signed = signWebhook([secret], message, now);
    for (const signature of [`${scheme === "hmac" ? "v1" : "v1a"},!!`, "v1a,", "v2,abc"])
      expect(got({ headers: { ...signed, "webhook-signature": signature } })).toBe(false);
    expect(got({ headers: signWebhook([newWebhookSecret(scheme)], message, now) })).toBe(false);
    // The one with openssl looks at one part and leaves the moment to its reader, as it says.
    if (id === "openssl") return;
    expect(got({}, [newWebhookSecret(scheme), secret])).toBe(true);
    expect(got({}, [secret], new Date(now.getTime() - 3_600_000))).toBe(false);
  });
});
