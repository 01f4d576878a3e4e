import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { DOCS_SCRIPT, DOCS_STYLE } from "./docs-assets";
import { snippetsOf, type Snippet } from "./docs-snippets";
import { headersOf, schemaOf } from "./openapi";
import type { Route } from "./route";

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function esc(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const Parameter = z.object({ name: z.string(), required: z.boolean(), description: z.string().optional() });

function field(name: string, place: "path" | "query" | "header", required: boolean, help = ""): string {
  const mark = required ? "" : ' <span class="soft">(optional)</span>';
  const described = help === "" ? "" : `<br><small>${esc(help)}</small>`;
  return `<label>${esc(name)}${mark}${described}<input name="${esc(name)}" data-in="${place}"></label>`;
}

function descriptionOf(schema: unknown): string {
  return schema instanceof z.ZodType ? (schema.description ?? "") : "";
}

function fieldsOf(route: Route): string {
  const path = Object.entries<unknown>(route.params.shape);
  const query = Object.entries<unknown>(route.query.shape);
  const headers = headersOf(route).map((one) => Parameter.parse(one));
  return [
    ...path.map(([name, schema]) => field(name, "path", true, descriptionOf(schema))),
    ...query.map(([name, schema]) => {
      const isOptional = schema instanceof z.ZodOptional;
      return field(name, "query", !isOptional, descriptionOf(schema));
    }),
    ...headers.map(({ name, required, description }) => field(name, "header", required, description)),
  ].join("");
}

/** A body to begin with: every member that must be there, as its type has it. */
function exampleOf(schema: unknown): unknown {
  const shape = z
    .object({
      type: z.unknown(),
      format: z.string(),
      enum: z.array(z.unknown()),
      properties: z.record(z.string(), z.unknown()),
      required: z.array(z.string()),
      items: z.unknown(),
      anyOf: z.array(z.unknown()),
    })
    .partial()
    .parse(schema ?? {});
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return exampleOf(shape.anyOf[0]);
  if (shape.properties) {
    const named = Object.entries(shape.properties).filter(([name]) => shape.required?.includes(name));
    return Object.fromEntries(named.map(([name, one]) => [name, exampleOf(one)]));
  }
  if (shape.type === "array") return [exampleOf(shape.items)];
  if (shape.type === "boolean") return true;
  if (shape.type === "integer" || shape.type === "number") return 1;
  return shape.format === "date" ? "2027-05-16" : (shape.format ?? "text");
}

const Form = z.record(z.string(), z.string());

function writeBody({ requestType }: Route, example: unknown): string {
  if (requestType === undefined) return JSON.stringify(example, null, 2);
  return new URLSearchParams(Form.parse(example)).toString();
}

function bodyField(route: Route): string {
  if (route.method === "GET") return "";
  const schema = route.request ? schemaOf(route.request, "input") : { properties: {} };
  const example = writeBody(route, exampleOf(schema));
  return `<label>Body<textarea spellcheck="false">${esc(example)}</textarea></label>`;
}

function schemaBlock(title: string, schema: z.ZodType, io: "input" | "output"): string {
  const text = JSON.stringify(schemaOf(schema, io), null, 2);
  return `<h3>${title}</h3><pre tabindex="0">${esc(text)}</pre>`;
}

function snippetBlock({ language, escape, template }: Snippet): string {
  return `<details><summary>${language}</summary><div><pre tabindex="0" data-escape="${escape}" data-template="${esc(
    template,
  )}">${esc(template)}</pre><button class="quiet" type="button" data-copy>Copy</button></div></details>`;
}

function statusRows(route: Route): string {
  const rows = [route.status, ...(route.hasTag ? [304] : []), ...route.problems];
  return rows
    .map((status) => {
      const says =
        status === route.status ? "as described below" : status === 304 ? "no body" : "a problem document";
      return `<tr><td>${status}</td><td>${esc(STATUS_CODES[status] ?? "")}</td><td class="soft">${says}</td></tr>`;
    })
    .join("");
}

function formOf(route: Route): string {
  const keyed = route.access === "management" ? ' data-keyed="1"' : "";
  const typed = route.requestType ? ` data-type="${route.requestType}"` : "";
  const where = `data-method="${route.method}" data-path="${esc(route.path)}" data-base="${route.base}"`;
  return `<form ${where}${keyed}${typed}>${fieldsOf(route)}${bodyField(route)}<button>Run</button><pre tabindex="0"><output>Nothing was asked yet.</output></pre></form>`;
}

function titleOf(mediaType: Route["mediaType"]): string {
  return mediaType ? `Response, <code>${esc(mediaType)}</code>` : "Response";
}

function operation(route: Route): string {
  const { operationId, method, path, summary, scope } = route;
  const needs = scope ? `<p class="soft">Needs a key that may <code>${scope}</code>.</p>` : "";
  return `<details id="${esc(operationId)}"><summary><span class="method">${method}</span> <code>${esc(path)}</code> – ${esc(
    summary,
  )}</summary><div>${needs}${formOf(route)}<h3>Snippets</h3>${snippetsOf(route).map(snippetBlock).join("")}
<h3>Answers</h3><table>${statusRows(route)}</table>${
    route.request ? schemaBlock("Request body", route.request, "input") : ""
  }${schemaBlock(titleOf(route.mediaType), route.response, "output")}${
    route.alternative
      ? schemaBlock(titleOf(route.alternative.mediaType), route.alternative.response, "output")
      : ""
  }</div></details>`;
}

function nounOf({ path, access }: Route): string {
  return access === "public" ? "public" : (path.split("/")[1] ?? "");
}

const INTRODUCTION = `
<p>Answers are JSON unless a call says otherwise; every refusal is a problem document (RFC 9457) with a stable <code>reason</code>. The contract
for programs is <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Send your key as <code>Authorization: Bearer</code>. A key may be used so often a minute: <code>RateLimit</code> says
how many calls are left; at 429 wait for <code>Retry-After</code>. Every POST with a key takes an <code>Idempotency-Key</code> of
your own: send it again after a failure, and what it did is done once. Lists go on with the <code>next</code> of the page
before as <code>after</code>. What others may change too is changed with the ETag you have read, as <code>If-Match</code>.</p>`;

/** The provider's contract as a page that runs calls, from the same routes and schemas as everything else here. */
export function buildDocsPage(routes: readonly Route[], providerName: string): string {
  const shown = routes.filter(({ base, mediaType }) => base === "provider" && mediaType !== "text/html");
  const nouns = [...new Set(shown.map(nounOf))];
  const sections = nouns.map((noun) => {
    const own = shown.filter((route) => nounOf(route) === noun);
    const title = noun.charAt(0).toUpperCase() + noun.slice(1).replaceAll("-", " ");
    return `<section><h2>${esc(title)}</h2>${own.map(operation).join("")}</section>`;
  });
  const title = `${esc(providerName)}: API`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${DOCS_STYLE}</style></head><body><header><h1>${title}</h1>${INTRODUCTION}<label>API key, kept on this page only<input id="key" type="password" autocomplete="off" spellcheck="false"></label></header><main>${sections.join(
    "",
  )}</main><script>${DOCS_SCRIPT}</script></body></html>`;
}
