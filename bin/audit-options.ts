import { parseArgs } from "node:util";
import { UsageError } from "./usage-error";

export interface AuditOptions {
  url: string;
  languages: string[];
  aliases: Record<string, string>;
  pagesMax: number;
  failOn: "fail" | "marginal" | "never";
  json: boolean;
  locale: "en" | "zh";
  /** Files to be written, by format. */
  files: { sarif: string | undefined; earl: string | undefined };
}

const PAGES = 500;
const PAGES_MOST = 100_000;

function webAddress(text: string, what: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`${what} "${text}" is no web address: write it as https://www.example.com/.`);
  return url;
}

function languagesOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((tag) => {
      try {
        return Intl.getCanonicalLocales(tag)[0] ?? tag;
      } catch {
        throw new UsageError(`"${tag}" is no language tag: write --lang en,zh.`);
      }
    });
}

function aliasOf(text: string): [string, string] {
  const at = text.indexOf("=");
  const host = text.slice(0, at).trim().toLowerCase();
  if (at < 1 || !URL.canParse(`http://${host}`) || new URL(`http://${host}`).host !== host)
    throw new UsageError(
      `The alias "${text}" names no host: write --alias www.example.com=http://127.0.0.1:9000.`,
    );
  const url = webAddress(text.slice(at + 1).trim(), "The alias's address");
  if (url.pathname !== "/" || url.search !== "")
    throw new UsageError(`The alias "${text}" has a path: a host can stand for an origin alone.`);
  return [host, url.origin];
}

function oneOf<T extends string>(text: string, choices: readonly T[], name: string): T {
  const found = choices.find((one) => one === text);
  if (found === undefined) throw new UsageError(`--${name} takes ${choices.join(", ")}, not "${text}".`);
  return found;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        lang: { type: "string", multiple: true },
        alias: { type: "string", multiple: true },
        "max-pages": { type: "string", default: String(PAGES) },
        "fail-on": { type: "string", default: "fail" },
        json: { type: "boolean", default: false },
        locale: { type: "string", default: "en" },
        sarif: { type: "string" },
        earl: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? `${error.message.split(". ")[0]?.replace(/\.$/, "")}.` : String(error),
    );
  }
}

/** Reads the arguments of `accordant audit`; throws a `UsageError` that says which is wrong and how it is written. */
export function readAuditOptions(args: string[]): AuditOptions {
  const { values, positionals } = parsed(args);
  const [url, ...more] = positionals;
  if (url === undefined) throw new UsageError("Name the address of the site to audit.");
  if (more.length > 0) throw new UsageError(`One site is audited at a time; "${more[0]}" is one too many.`);
  const pagesMax = Number(values["max-pages"]);
  if (!Number.isInteger(pagesMax) || pagesMax < 1 || pagesMax > PAGES_MOST)
    throw new UsageError(`--max-pages takes a number from 1 to ${PAGES_MOST}, not "${values["max-pages"]}".`);
  return {
    url: webAddress(url, "The site's address").href,
    languages: languagesOf(values.lang?.join(",")),
    aliases: Object.fromEntries((values.alias ?? []).map(aliasOf)),
    pagesMax,
    failOn: oneOf(values["fail-on"], ["fail", "marginal", "never"], "fail-on"),
    json: values.json,
    locale: oneOf(values.locale, ["en", "zh"], "locale"),
    files: { sarif: values.sarif, earl: values.earl },
  };
}
