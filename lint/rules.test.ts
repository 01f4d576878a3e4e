import { join } from "node:path";
import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import { house } from "./plugin.js";

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});
const at = (place: string): string => join(process.cwd(), place);

const VERB = `
export async function createContract({ ctx, input }: Call<Input>) {
  requirePermission(ctx, "contract:create");
  await withTenant(ctx, async (tx) => { await recordActivity(tx, ctx, {}); });
}`;

tester.run("write-verb", house.rules["write-verb"], {
  valid: [
    { filename: at("lib/contracts/create-contract.ts"), code: VERB },
    {
      name: "an activity row left by a function of the same file",
      filename: at("lib/contracts/end-contract.ts"),
      code: `export const endContract = async ({ ctx }) => { requirePermission(ctx, "c:end"); await withTenant(ctx, write); await note(tx); };
        async function note(tx) { await recordActivity(tx); }`,
    },
    {
      name: "a name exported at the end",
      filename: at("lib/contracts/run-check.ts"),
      code: "function runCheck() { requirePermission(); recordActivity(); } export { runCheck };",
    },
    { name: "reads", filename: at("lib/contracts/get-contract.ts"), code: "export const x = 1;" },
    { name: "folders without verbs", filename: at("lib/jobs/run-worker.ts"), code: "export const x = 1;" },
    { name: "tests", filename: at("lib/contracts/create-contract.test.ts"), code: "export const x = 1;" },
    {
      name: "a callback, checked by its signature",
      filename: at("lib/references/ingest-callback.ts"),
      code: "export const x = 1;",
    },
  ],
  invalid: [
    {
      filename: at("lib/contracts/create-contract.ts"),
      code: VERB.replace(/requirePermission.*;/, ""),
      errors: [{ messageId: "permission" }],
    },
    {
      name: "permission asked inside the transaction",
      filename: at("lib/contracts/create-contract.ts"),
      code: `export async function createContract() { await withTenant(ctx, async () => { requirePermission(ctx); recordActivity(); }); }`,
      errors: [{ messageId: "permission" }],
    },
    {
      name: "permission asked after the system door",
      filename: at("lib/contracts/push-contract.ts"),
      code: `export async function pushContract() { await withSystem("why", f); requirePermission(ctx); recordActivity(); }`,
      errors: [{ messageId: "permission" }],
    },
    {
      filename: at("lib/contracts/create-contract.ts"),
      code: VERB.replace("await recordActivity(tx, ctx, {});", ""),
      errors: [{ messageId: "activity" }],
    },
    {
      name: "an activity row left by another function of the file alone",
      filename: at("lib/contracts/create-contract.ts"),
      code: `export function createContract() { requirePermission(); } export function other() { recordActivity(); }`,
      errors: [{ messageId: "activity" }],
    },
    { filename: at("lib/contracts/update-contract.ts"), code: VERB, errors: [{ messageId: "name" }] },
    {
      name: "a verb that is not exported",
      filename: at("lib/contracts/create-contract.ts"),
      code: VERB.replace("export ", ""),
      errors: [{ messageId: "name" }],
    },
  ],
});

tester.run("verb-permission", house.rules["verb-permission"], {
  valid: [
    { filename: at("lib/contracts/create-contract.ts"), code: VERB },
    {
      name: "functions without a caller",
      filename: at("lib/contracts/x.ts"),
      code: "export function x(tx: Tx) {}",
    },
    {
      name: "functions of the file's own",
      filename: at("lib/contracts/x.ts"),
      code: "function x({ ctx }: Call<I>) {}",
    },
    { name: "outside lib", filename: at("app/x.ts"), code: "export function x({ ctx }: Call<I>) {}" },
  ],
  invalid: [
    {
      filename: at("lib/contracts/list-contracts.ts"),
      code: "export async function listContracts({ ctx, input }: Call<Input>) { return withTenant(ctx, f); }",
      errors: [{ messageId: "permission" }],
    },
  ],
});

tester.run("system-door", house.rules["system-door"], {
  valid: [
    { filename: at("lib/evidence/sequence.ts"), code: `import { withSystem } from "@/lib/core/db/system";` },
    { filename: at("lib/contracts/x.ts"), code: `import { withTenant } from "@/lib/core/db/tenant";` },
    {
      name: "its types",
      filename: at("lib/contracts/x.ts"),
      code: `import type { SystemTx } from "@/lib/core/db/system";`,
    },
    {
      name: "its types, inline",
      filename: at("lib/contracts/x.ts"),
      code: `import { type SystemTx } from "@/lib/core/db/system";`,
    },
    {
      name: "tests",
      filename: at("lib/contracts/x.test.ts"),
      code: `import { withSystem } from "@/lib/core/db/system";`,
    },
  ],
  invalid: [
    {
      filename: at("lib/contracts/x.ts"),
      code: `import { withSystem } from "@/lib/core/db/system";`,
      errors: 1,
    },
    {
      filename: at("workers/main.ts"),
      code: `import { withSystem as w } from "@/lib/core/db/system";`,
      errors: 1,
    },
    {
      name: "the whole module",
      filename: at("lib/contracts/x.ts"),
      code: `import * as s from "../core/db/system";`,
      errors: 1,
    },
    {
      name: "passing it on",
      filename: at("lib/contracts/index.ts"),
      code: `export { withSystem } from "@/lib/core/db/system";`,
      errors: 1,
    },
    {
      name: "from where it was passed on",
      filename: at("lib/contracts/x.ts"),
      code: `import { withSystem } from "@/lib/identity";`,
      errors: 1,
    },
  ],
});

tester.run("colour-tokens", house.rules["colour-tokens"], {
  valid: [
    { code: `<p className="bg-surface text-ink border-line fill-pass to-accent">x</p>` },
    { name: "sizes and other numbers", code: `<p className="text-13 border-2 p-4 ring-2">Order #1</p>` },
    { name: "fragment links", code: `<a href="#feed">x</a>` },
    { name: "words that hold a colour", code: `const x = "blackboard, bg-whiteboard, text-red";` },
  ],
  invalid: [
    {
      code: `<p className="p-2 bg-slate-500">x</p>`,
      errors: [{ messageId: "raw", data: { found: "bg-slate-500" } }],
    },
    { code: `<p className="dark:hover:text-red-600/50">x</p>`, errors: 1 },
    { code: `<p className={cx("border-t-gray-200")}>x</p>`, errors: 1 },
    { code: "<p className={`bg-white ${x}`}>x</p>", errors: 1 },
    { code: `<p style={{ color: "#fff" }}>x</p>`, errors: 1 },
    { code: `<p className="bg-[#0f6a73]">x</p>`, errors: 1 },
    { code: `<svg fill="rgb(1 2 3)" />`, errors: 1 },
    { code: `<svg stroke="oklch(0.5 0.1 200)" />`, errors: 1 },
  ],
});

tester.run("no-clock", house.rules["no-clock"], {
  valid: [{ code: "new Date(ms); new Date(iso); date.now(); Date.parse(x); Date.UTC(1);" }],
  invalid: [
    { code: "Date.now()", errors: 1 },
    { code: "new Date()", errors: 1 },
    { code: "Date()", errors: 1 },
    { code: "const read = Date.now;", errors: 1 },
    { code: "Temporal.Now.instant()", errors: 1 },
  ],
});

tester.run("explained-disable", house.rules["explained-disable"], {
  valid: [
    { code: "// eslint-disable-next-line eqeqeq -- null and undefined are one here\nx == null;" },
    { code: "/* eslint-enable eqeqeq */" },
    { code: "// a comment" },
  ],
  invalid: [
    { code: "// eslint-disable-next-line eqeqeq\nx;", errors: [{ messageId: "reason" }] },
    { code: "// eslint-disable-line eqeqeq -- why\nx;", errors: [{ messageId: "reason" }] },
  ],
});

tester.run("client-imports", house.rules["client-imports"], {
  valid: [
    {
      name: "server components",
      filename: at("app/x/page.tsx"),
      code: `import { listClients } from "@/lib/clients";`,
    },
    {
      name: "schemas, types, primitives and packages",
      filename: at("app/x/form.tsx"),
      code: `"use client"; import { CreateClient } from "@/lib/clients/client-input"; import type { Ctx } from "@/lib/core/ctx"; import { type Y } from "@/lib/clients"; import { Button } from "@/app/_ui/button"; import { z } from "zod";`,
    },
  ],
  invalid: [
    {
      filename: at("app/x/form.tsx"),
      code: `"use client"; import { listClients } from "@/lib/clients";`,
      errors: 1,
    },
    {
      filename: at("app/x/form.tsx"),
      code: `"use client"; import { regimes } from "../../lib/regimes";`,
      errors: 1,
    },
    {
      name: "for effect",
      filename: at("app/x/form.tsx"),
      code: `"use client"; import "@/lib/core/env";`,
      errors: 1,
    },
  ],
});
