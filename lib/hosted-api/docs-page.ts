import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/regimes";
import { DOCS_SCRIPT, DOCS_STYLE } from "./docs-assets";
import { snippetsOf, type Snippet } from "./docs-snippets";
import { docsTexts, type DocsTexts } from "./docs-texts";
import type { DocsStatus } from "./messages/docs-words";
import { headersOf, isNeeded, schemaOf } from "./openapi";
import type { Route } from "./route";

/** Languages by their own names. */
const LANGUAGES: Record<Locale, string> = { en: "English", zh: "中文" };

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

/** Text with what stands between backticks as code. */
function inline(text: string): string {
  return esc(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

const Parameter = z.object({ name: z.string(), required: z.boolean(), description: z.string() });

interface Field {
  name: string;
  place: "path" | "query" | "header";
  isRequired: boolean;
  help: string;
}

function fieldOf({ name, place, isRequired, help }: Field, { words }: DocsTexts): string {
  const mark = isRequired ? "" : `<span class="soft">${esc(words.optional)}</span>`;
  const described = help === "" ? "" : `<small>${inline(help)}</small>`;
  return `<label>${esc(name)}${mark}${described}<input name="${esc(name)}" data-in="${place}"></label>`;
}

function listFields(route: Route, texts: DocsTexts): Field[] {
  const helpOf = (schema: unknown) =>
    schema instanceof z.ZodType && schema.description !== undefined ? texts.field(schema.description) : "";
  const path = Object.entries<unknown>(route.params.shape);
  const query = Object.entries<unknown>(route.query.shape);
  const headers = headersOf(route).map((one) => Parameter.parse(one));
  return [
    ...path.map(([name, schema]): Field => {
      return { name, place: "path", isRequired: true, help: helpOf(schema) };
    }),
    ...query.map(([name, schema]): Field => {
      return { name, place: "query", isRequired: isNeeded(schema), help: helpOf(schema) };
    }),
    ...headers.map(({ name, required, description }): Field => {
      return { name, place: "header", isRequired: required, help: texts.header(name, description) };
    }),
  ];
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

function bodyField(route: Route, { words }: DocsTexts): string {
  if (route.method === "GET") return "";
  const schema = route.request ? schemaOf(route.request, "input") : { properties: {} };
  const example = writeBody(route, exampleOf(schema));
  return `<label>${esc(words.body)}<textarea spellcheck="false">${esc(example)}</textarea></label>`;
}

function schemaBlock(title: string, schema: z.ZodType, io: "input" | "output", texts: DocsTexts): string {
  const text = JSON.stringify(
    schemaOf(schema, io),
    (key, value: unknown) =>
      key === "description" && typeof value === "string" ? texts.field(value) : value,
    2,
  );
  return `<h3>${inline(title)}</h3><pre tabindex="0">${esc(text)}</pre>`;
}

function responseBlocks(route: Route, texts: DocsTexts): string {
  const { response, responseAs } = texts.words;
  const one = ({ mediaType, response: schema }: Pick<Route, "mediaType" | "response">) => {
    const title = mediaType ? responseAs.replace("{type}", mediaType) : response;
    return schemaBlock(title, schema, "output", texts);
  };
  return one(route) + (route.alternative ? one(route.alternative) : "");
}

function snippetBlock({ language, escape, template }: Snippet, { words }: DocsTexts): string {
  return `<details><summary>${language}</summary><div><pre tabindex="0" data-escape="${escape}" data-template="${esc(
    template,
  )}">${esc(template)}</pre><button class="quiet" type="button" data-copy>${esc(words.copy)}</button></div></details>`;
}

function statusRows(route: Route, { words }: DocsTexts): string {
  const statuses: DocsStatus[] = [route.status, ...(route.hasTag ? [304 as const] : []), ...route.problems];
  return statuses
    .map((status) => {
      const says =
        status === route.status
          ? words.answerBelow
          : status === 304
            ? words.answerEmpty
            : words.answerProblem;
      const cells = `<td>${status}</td><td>${esc(words.statuses[status])}</td>`;
      return `<tr>${cells}<td class="soft">${esc(says)}</td></tr>`;
    })
    .join("");
}

function formOf(route: Route, texts: DocsTexts): string {
  const { run, nothingAsked } = texts.words;
  const keyed = route.access === "management" ? ' data-keyed="1"' : "";
  const typed = route.requestType ? ` data-type="${route.requestType}"` : "";
  const where = `data-method="${route.method}" data-path="${esc(route.path)}" data-base="${route.base}"`;
  const fields = listFields(route, texts).map((field) => fieldOf(field, texts));
  const inside = `${fields.join("")}${bodyField(route, texts)}<button>${esc(run)}</button>`;
  return `<form ${where}${keyed}${typed}>${inside}<pre tabindex="0"><output>${esc(nothingAsked)}</output></pre></form>`;
}

function operation(route: Route, texts: DocsTexts): string {
  const { operationId, method, path, scope } = route;
  const { needs, snippets, answers, requestBody } = texts.words;
  const needed = scope ? `<p class="soft">${inline(needs.replace("{scope}", scope))}</p>` : "";
  const written = snippetsOf(route).map((snippet) => snippetBlock(snippet, texts));
  const line = `<span class="line"><span class="method">${method}</span> <code>${esc(path)}</code> <span class="says">${inline(texts.summary(route))}</span></span>`;
  return `<details id="${esc(operationId)}"><summary>${line}</summary><div>${needed}${formOf(route, texts)}<h3>${esc(snippets)}</h3>${written.join("")}
<h3>${esc(answers)}</h3><table>${statusRows(route, texts)}</table>${
    route.request ? schemaBlock(requestBody, route.request, "input", texts) : ""
  }${responseBlocks(route, texts)}</div></details>`;
}

function introductionOf({ words }: DocsTexts): string {
  const contract = '<a href="openapi.json">openapi.json</a>';
  return words.introduction.map((text) => `<p>${inline(text).replace("{contract}", contract)}</p>`).join("");
}

function languageLinks({ language }: DocsTexts): string {
  const others = LOCALES.filter((locale) => locale !== language);
  return others
    .map(
      (locale) => `<a href="?lang=${locale}" hreflang="${locale}" lang="${locale}">${LANGUAGES[locale]}</a>`,
    )
    .join(" ");
}

/** The routes that the page shows: those below a provider, but for the page itself. */
export function shownRoutes(routes: readonly Route[]): Route[] {
  return routes.filter(({ base, mediaType }) => base === "provider" && mediaType !== "text/html");
}

/** What groups the routes on the page: the first part of the path, or `public` for whatever needs no key. */
export function nounOf({ path, access }: Route): string {
  return access === "public" ? "public" : (path.split("/")[1] ?? "");
}

/**
 * The provider's contract as a page that runs calls, in one language, from the same routes and schemas as everything
 * else here. The script is the same in every language: it takes its words from the page.
 */
export function buildDocsPage(routes: readonly Route[], providerName: string, language: Locale): string {
  const texts = docsTexts(language);
  const { words } = texts;
  const shown = shownRoutes(routes);
  const sections = [...new Set(shown.map(nounOf))].map((noun) => {
    const own = shown.filter((route) => nounOf(route) === noun).map((route) => operation(route, texts));
    return `<section><h2>${esc(words.groups[noun] ?? noun)}</h2>${own.join("")}</section>`;
  });
  const title = esc(words.title.replace("{provider}", () => providerName));
  const said = `data-copy="${esc(words.copy)}" data-copied="${esc(words.copied)}" data-no-answer="${esc(words.noAnswer)}"`;
  const key = `<label>${esc(words.key)}<input id="key" type="password" autocomplete="off" spellcheck="false"></label>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${DOCS_STYLE}</style></head><body ${said}><header><div class="top"><h1>${title}</h1>${languageLinks(texts)}</div>${introductionOf(texts)}${key}</header><main>${sections.join(
    "",
  )}</main><script>${DOCS_SCRIPT}</script></body></html>`;
}
