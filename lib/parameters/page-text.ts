import { type CheerioAPI } from "cheerio";
import { type AnyNode, type Element, isTag, isText } from "domhandler";

const BLOCKS = new Set(
  "address article blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "noscript", "template", "svg", "button", "select", "option"]);

function write(node: AnyNode, parts: string[]): void {
  if (isText(node)) parts.push(node.data.replace(/\s+/g, " "));
  if (!isTag(node) || SILENT.has(node.name)) return;
  if (node.name === "br") return void parts.push("\n");
  const isBlock = BLOCKS.has(node.name);
  if (isBlock) parts.push("\n");
  if (node.name === "sup" && /^[23]$/.test(textOfChildren(node)))
    parts.push(textOfChildren(node) === "2" ? "²" : "³");
  else for (const child of node.children) write(child, parts);
  if (isBlock) parts.push("\n");
}

function textOfChildren(node: Element): string {
  return node.children
    .map((child) => (isText(child) ? child.data : ""))
    .join("")
    .trim();
}

// Several readers ask for the text of one element; what was told of it goes with its page.
const told = new WeakMap<AnyNode, string>();

/** The text of an element as it is seen: white space folded, a line for each line. The page is not changed meanwhile. */
export function visibleText(...nodes: AnyNode[]): string {
  const [only, ...more] = nodes;
  if (!only || more.length > 0) return textOf(nodes);
  const text = told.get(only) ?? textOf(nodes);
  told.set(only, text);
  return text;
}

function textOf(nodes: readonly AnyNode[]): string {
  const parts: string[] = [];
  for (const node of nodes) write(node, parts);
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const steps = new WeakMap<Element, string>();

/** All children of a parent at once: a list of thousands is not counted through for each of its items. */
function step(element: Element): string {
  if (!steps.has(element)) {
    const siblings = element.parent?.children.filter(isTag) ?? [element];
    const counts = new Map<string, number>();
    const places = siblings.map((one) => {
      const place = (counts.get(one.name) ?? 0) + 1;
      counts.set(one.name, place);
      return [one, place] as const;
    });
    for (const [one, place] of places)
      steps.set(one, (counts.get(one.name) ?? 0) > 1 ? `${one.name}:nth-of-type(${place})` : one.name);
  }
  return steps.get(element) ?? element.name;
}

/** Whether an element is one of these or inside of one. */
export function isWithin(element: Element, names: ReadonlySet<string>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent && isTag(at.parent) ? at.parent : null)
    if (names.has(at.name)) return true;
  return false;
}

/** A CSS selector that finds the element on its page: from the nearest id down. */
export function pathOf(element: Element): string {
  const path: string[] = [];
  for (let at: Element | null = element; at && at.name !== "html";) {
    const id: string = at.attribs.id ?? "";
    if (/^[A-Za-z][\w-]*$/.test(id)) {
      path.unshift(`#${id}`);
      break;
    }
    path.unshift(step(at));
    at = at.parent && isTag(at.parent) ? at.parent : null;
  }
  return path.join(" > ");
}

const CHROME = new Set([
  "nav",
  "footer",
  "aside",
  "form",
  "dialog",
  "button",
  "select",
  "noscript",
  "template",
  "svg",
]);
const CHROME_ROLE =
  /^(?:navigation|banner|contentinfo|dialog|alertdialog|search|menu|menubar|complementary)$/;
const CHROME_CLASS =
  /^(?:(?:site|page|main|global|top|mobile)[-_]?)?(?:nav|navbar|navigation|header|footer|menu|megamenu|topbar|sidebar|breadcrumbs?|pagination|toolbar)$|cookie|consent|gdpr|newsletter|^(?:related|recommend|similar|upsell|cross-?sell|also-?(?:bought|viewed|like)|recently-?viewed)|(?:related|recommended|similar|featured)[-_]?(?:products?|items?|goods|list|posts?)|^(?:comments?|reviews?|share|social)(?:-|$)|lang(?:uage)?[-_]?(?:switch|select|picker|menu)/i;
const CHROME_HEADING =
  /^(?:related (?:products?|items?)|similar (?:products?|items?)|recommended(?: products?| for you)?|you (?:may|might) also like|customers also|recently viewed|相关产品|相关推荐|推荐产品|猜你喜欢|相關產品|関連商品|関連製品|おすすめ商品|おすすめ製品|관련 ?(?:제품|상품)|추천 ?(?:제품|상품)|sản phẩm liên quan|sản phẩm tương tự|có thể bạn quan tâm|สินค้าที่เกี่ยวข้อง|ผลิตภัณฑ์ที่เกี่ยวข้อง|สินค้าแนะนำ|produk terkait|produk serupa|produk lainnya|produk berkaitan|anda mungkin (?:juga )?(?:suka|menyukai)|produk rekomendasi)/iu;

function isChromeItself(element: Element): boolean {
  const { name, attribs } = element;
  if (CHROME.has(name)) return true;
  if (name === "header")
    return !(
      element.parent &&
      isTag(element.parent) &&
      /^(?:main|article|section)$/.test(element.parent.name)
    );
  if (
    CHROME_ROLE.test(attribs.role ?? "") ||
    attribs["aria-hidden"] === "true" ||
    attribs.hidden !== undefined
  )
    return true;
  if (
    name === "body" ||
    name === "html" ||
    name === "main" ||
    name === "table" ||
    name === "tr" ||
    name === "td"
  )
    return false;
  return `${attribs.id ?? ""} ${attribs.class ?? ""}`
    .split(/\s+/)
    .some((word) => word !== "" && CHROME_CLASS.test(word));
}

/** Tells what is round the page's matter: navigation, header, footer, cookie banner, and products that are related. */
export function chromeOf($: CheerioAPI): (element: Element) => boolean {
  const skipped = new Set<Element>();
  $("h1, h2, h3, h4, h5, h6").each((_at, heading) => {
    if (!CHROME_HEADING.test(visibleText(heading))) return;
    const level = heading.name;
    const section = $(heading)
      .parent("section, div")
      .filter(
        (_i, parent) =>
          $(parent).find(level).length === 1 &&
          $(parent).find("h1, h2").length <= 1 &&
          !$(parent).is("main, article, body") &&
          $(parent).children().first().is(heading),
      );
    const range = section.length > 0 ? section : $(heading).nextUntil("h1, h2, h3, h4, h5, h6");
    range.each((_i, one) => void (isTag(one) && skipped.add(one)));
  });
  const known = new Map<Element, boolean>();
  const isChrome = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { parent } = element;
    const is =
      skipped.has(element) ||
      isChromeItself(element) ||
      (parent !== null && isTag(parent) && isChrome(parent));
    known.set(element, is);
    return is;
  };
  return isChrome;
}
