import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { startReceiver, type Receiver } from "@/test/start-receiver";
import { listPages } from "@/test/list-pages";
import { writtenPage } from "@/test/serve-pages";
import { demo, PEOPLE } from "./support/demo";
import { makeHostile, type Hostile, type ServedSite } from "./support/make-hostile";
import { signIn } from "./support/sign-in";

/**
 * Markup that somebody wrote into every text there is (standards case 33): every page is opened, and nothing of it runs
 * or becomes part of a page, while what was written can be read. In a provider of its own, so that it disturbs no other
 * story.
 */
const ANSWER = "answer <script>window.__xss=1</script>";

let receiver: Receiver;
let site: Receiver;
let hostile: Hostile;
test.beforeAll(async () => {
  receiver = await startReceiver();
  receiver.answer((_request, response) =>
    response
      .writeHead(400, { "content-type": "text/html", location: "javascript:window.__xss=1" })
      .end(ANSWER),
  );
  site = await startReceiver();
  hostile = await makeHostile(receiver.url, serve);
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(hostile.isLookedUp, { timeout: 40_000 }).toBe(true);
});
test.afterAll(() => Promise.all([receiver.close(), site.close()]));

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** An exporter's website that asks for quotations, on a page whose title is that text. */
function serve(title: string): ServedSite {
  const form = '<form method="post"><input name="a"><input name="b"><button>Send</button></form>';
  const page = writtenPage('<a href="/quotation">Quotation</a>') + form;
  let proof: string | null = null;
  site.answer(({ path }, response) => {
    if (path === "/robots.txt") return response.writeHead(404).end();
    if (path.endsWith(".txt")) return response.writeHead(200, { "content-type": "text/plain" }).end(proof);
    const titled = page.replace(/<title>[^<]*/, () => `<title>${escaped(title)}`);
    return response.writeHead(200, { "content-type": "text/html" }).end(titled);
  });
  return { url: site.url, putProof: (content) => (proof = content) };
}

/** What ran, and what of a page is a program that is not ours. */
interface Found {
  ran: boolean;
  violations: string[];
  scripts: number;
  addresses: string[];
  handlers: string[];
  shown: string;
}

function look(): Found {
  const all = [...document.querySelectorAll("*")];
  const attributes = all.flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({ name: name.toLowerCase(), value })),
  );
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement?.closest("script, style, template");
    if (!within) texts.push(node.textContent ?? "");
  }
  for (const field of document.querySelectorAll("input, textarea"))
    if ("value" in field) texts.push(String(field.value));
  return {
    ran: "__xss" in window,
    violations: "__violations" in window && Array.isArray(window.__violations) ? window.__violations : [],
    scripts: all.filter((one) => one.matches("script:not([src])") && "nonce" in one && one.nonce === "")
      .length,
    addresses: attributes.flatMap(({ name, value }) =>
      ["href", "src", "action", "formaction", "srcdoc"].includes(name) &&
      /^\s*(?:javascript|data:text)/i.test(value)
        ? [value]
        : [],
    ),
    handlers: attributes.flatMap(({ name }) => (/^on[a-z]/.test(name) ? [name] : [])),
    shown: texts.join("\n"),
  };
}

const CLEAN = { ran: false, violations: [], scripts: 0, addresses: [], handlers: [] };

/** Watches a page for whatever runs that should not; gives what was asked of the reader. */
async function watch(page: Page, asked: string[] = []): Promise<string[]> {
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { __violations: violations });
    document.addEventListener("securitypolicyviolation", (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return asked;
}

/** Opens a page, holds it to its policy and to running nothing of anybody else's, and gives what it shows. */
async function open(page: Page, path: string): Promise<string> {
  const response = await page.goto(path);
  expect(`${path} ${response?.status()}`).toBe(`${path} 200`);
  const policy = response?.headers()["content-security-policy"] ?? "";
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src ")) ?? "";
  expect(`${path} ${scripts}`).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'$/);
  const { shown, ...found } = await page.evaluate(look);
  expect({ path, ...found }).toEqual({ path, ...CLEAN });
  return shown;
}

const fill = (page: string): string =>
  page.replaceAll(/\[(\w+)\]/g, (bracket, name: string) => hostile.ids[name] ?? bracket);

/** Every page there is for one who signs in: a new one is swept without being named here. */
const pagesOf = (isTheirs: (page: string) => boolean): string[] => listPages().filter(isTheirs).map(fill);

function missing(shown: readonly string[], fields: readonly string[]): string[] {
  const all = shown.join("\n");
  return fields.filter((field) => !all.includes(hostile.texts.get(field) ?? "?"));
}

/** Opens pages in a few tabs at once, and gives what they show. */
async function openAll(page: Page, asked: string[], paths: readonly string[]): Promise<string[]> {
  const left = [...paths];
  const shown: string[] = [];
  const work = async (tab: Page) => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) shown.push(await open(tab, path));
  };
  const others = await Promise.all([page.context().newPage(), page.context().newPage()]);
  for (const tab of others) await watch(tab, asked);
  await Promise.all([page, ...others].map(work));
  return shown;
}

/** What the portal says in a mail alone, or in a column that nobody sees unasked. */
const NOT_ON_PAGES = ["platform", "failure", "reference"];

test("markup in every text of a provider is read on its pages and runs on none", async ({ page }) => {
  test.setTimeout(240_000);
  const asked = await watch(page);
  await signIn(page, hostile.owner, hostile.password);
  const isOwn = (path: string) => path.startsWith("/[provider]") && !path.startsWith("/[provider]/home");
  const shown = await openAll(page, asked, pagesOf(isOwn));
  const fields = [...hostile.texts.keys()].filter((field) => !NOT_ON_PAGES.includes(field));
  expect(missing(shown, fields)).toEqual([]);
  expect(shown.join("\n")).toContain(ANSWER);
  expect(asked).toEqual([]);
});

test("nor on the exporter's own pages, the operator's or those that anybody sees", async ({
  page,
  browser,
}) => {
  const asked = await watch(page);
  const verify = await open(page, fill("/verify/[provider]/[site]"));
  expect(missing([verify], ["provider", "site"])).toEqual([]);
  await signIn(page, hostile.exporter, hostile.password);
  const home: string[] = [];
  for (const path of pagesOf((path) => path.startsWith("/[provider]/home")))
    home.push(await open(page, path));
  expect(missing(home, ["provider", "site"])).toEqual([]);
  const context = await browser.newContext({ baseURL: demo.portal });
  const other = await context.newPage();
  await watch(other, asked);
  await signIn(other, PEOPLE.operator);
  await open(other, "/operator");
  await context.close();
  expect(asked).toEqual([]);
});

interface Mail {
  id: string;
  subject: string;
  html: string | null;
}

async function mailsTo(request: APIRequestContext, address: string): Promise<Mail[]> {
  const { messages }: { messages: Mail[] } = await (
    await request.get(`${demo.inbox}/messages?to=${encodeURIComponent(address)}`)
  ).json();
  return Promise.all(
    messages.map(async ({ id }) => (await request.get(`${demo.inbox}/messages/${id}`)).json()),
  );
}

test("nor in the mails, in a reader that would let it", async ({ page, request }) => {
  const told = async () => (await mailsTo(request, hostile.owner)).length;
  await expect.poll(told, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
  const asked = await watch(page);
  const shown: string[] = [];
  for (const mail of await mailsTo(request, hostile.owner)) {
    await page.goto("about:blank");
    await page.setContent(mail.html ?? "");
    const { shown: text, scripts, ...found } = await page.evaluate(look);
    expect({ subject: mail.subject, scripts, ...found }).toEqual({ subject: mail.subject, ...CLEAN });
    shown.push(text);
  }
  expect(missing(shown, ["platform", "number", "notice", "failure"])).toEqual([]);
  expect(asked).toEqual([]);
});
