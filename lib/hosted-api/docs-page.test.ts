import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/core/db/tenant";
import { createApiKey, provisionProvider } from "@/lib/identity";
import { makeProvider, PASSWORD, word, type MadeProvider } from "@/test/make-provider";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { DOCS_POLICY, DOCS_SCRIPT } from "./docs-assets";
import { snippetsOf } from "./docs-snippets";
import { listRoutes } from ".";

let api: StartedApi;
let provider: MadeProvider;
let key: string;
beforeAll(async () => {
  api = await startHostedApi();
  provider = await makeProvider();
  key = (await createApiKey({ ctx: provider.ctx(), input: { name: "docs", scopes: ["management:write"] } }))
    .key;
});
afterAll(() => api.close());

const page = async () => {
  const response = await fetch(`${api.url}/${provider.slug}/v1/docs`);
  return { response, html: await response.text() };
};

describe("the documentation page", () => {
  it("holds every route below the provider with a form, its answers and four languages", async () => {
    const { response, html } = await page();
    expect(response.headers.get("content-type")).toContain("text/html");
    for (const route of listRoutes().filter(
      ({ base, operationId }) => base === "provider" && operationId !== "docs",
    )) {
      const part = new RegExp(`<details id="${route.operationId}">[\\s\\S]*?(?=<details id=|</main>)`).exec(
        html,
      )?.[0];
      expect(part).toContain(`data-path="${route.path}"`);
      for (const { language } of snippetsOf(route)) expect(part).toContain(`<summary>${language}</summary>`);
      for (const status of route.problems) expect(part).toContain(`<td>${status}</td>`);
    }
  });

  it("takes nothing from elsewhere and runs no script but its own", async () => {
    const { response, html } = await page();
    expect(response.headers.get("content-security-policy")).toBe(DOCS_POLICY);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
    expect(() => new Script(DOCS_SCRIPT)).not.toThrow();
  });

  it("shows a provider's name as text, whatever is in it", async () => {
    const slug = `x-${word()}`;
    const rest = { business: "agency", country: "CN", timeZone: "Asia/Shanghai" } as const;
    const owner = {
      email: `o@${slug}.example`,
      name: "O",
      locale: "en" as const,
      timeZone: "UTC",
      password: PASSWORD,
    };
    const input = { slug, name: "<script>alert(1)</script>", ...rest, owner };
    await provisionProvider(input, new Date(), "test");
    const html = await fetch(`${api.url}/${slug}/v1/docs`).then((response) => response.text());
    expect(html).toContain("&lt;script&gt;alert");
    expect(html).not.toContain("<script>alert");
  });
});

/** A snippet with its values in their places, written as the page's own script writes them. */
function fill(template: string, escape: string, values: Record<string, string>): string {
  const write = (text: string): string => {
    if (escape === "shell") return text.replaceAll("'", `'\\''`);
    if (escape === "php") return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
    return JSON.stringify(text).slice(1, -1);
  };
  return template.replace(/__(?:URL|KEY|BODY|ONCE)__/g, (name) => write(values[name] ?? ""));
}

const PROGRAMS: Record<string, [file: string, ...flags: string[]]> = {
  JavaScript: [process.execPath, "--input-type=module", "-e"],
  Python: ["python3", "-c"],
  curl: ["sh", "-c"],
};

/** Whether the machine has what runs a snippet; the product needs none of it. */
function isHere(language: string): boolean {
  const program = language === "JavaScript" ? process.execPath : language === "curl" ? "curl" : "python3";
  return spawnSync(program, ["--version"]).status === 0;
}

describe("a snippet", () => {
  const create = listRoutes().find(({ operationId }) => operationId === "createClient");

  it.each(Object.keys(PROGRAMS).filter(isHere))(
    "in %s does what it shows, whatever the body holds",
    async (language) => {
      const snippet = create ? snippetsOf(create).find((one) => one.language === language) : undefined;
      const name = `O'Neil "Q" \\ ${word()}`;
      const body = JSON.stringify({ name, slug: `d-${word()}`, country: "CN" }, null, 2);
      const values = {
        __URL__: `${api.url}/${provider.slug}/v1/clients`,
        __KEY__: key,
        __BODY__: body,
        __ONCE__: `"${word()}"`,
      };
      const text = fill(snippet?.template ?? "", snippet?.escape ?? "", values);
      const [file = "", ...flags] = PROGRAMS[language] ?? [];
      await promisify(execFile)(file, [...flags, text]);
      const made = await withTenant(provider.ctx(), (tx) => tx.client.count({ where: { name } }));
      expect(made).toBe(1);
    },
  );

  it("is offered in every language for every route, with no place left for what the route does not take", () => {
    for (const route of listRoutes()) {
      for (const { template } of snippetsOf(route)) {
        expect(template).toContain("__URL__");
        expect(template.includes("__KEY__")).toBe(route.access === "management");
        expect(template.includes("__BODY__")).toBe(route.method !== "GET");
      }
    }
  });
});
