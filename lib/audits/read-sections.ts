import { isTag, Text, type AnyNode, type Element } from "domhandler";
import type { ParsedPage } from "@/lib/crawl";

/** A piece of text that stands by itself: a paragraph, an item, a cell. */
export interface Passage {
  text: string;
  path: string;
  /** The element it stands in. */
  in: string;
}

/** What stands under a heading, down to the next one; the first has none. */
export interface Section {
  /** 1 to 6, or 0 for what comes before any heading. */
  level: number;
  heading: string;
  path: string;
  /** The heading's id, if it has one. */
  id: string | null;
  passages: Passage[];
  /** Pictures, tables' rows and items, in numbers. */
  images: number;
  rows: number;
  items: number;
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const SILENT = new Set(
  ["script", "style", "noscript", "template", "svg", "head", "iframe", "object"].concat(
    // What is round the page's matter is the same on each of them.
    ["nav", "footer", "aside", "form", "button", "select", "dialog"],
  ),
);
const HEADING = /^h([1-6])$/;
const IS_CODE = new Set(["pre", "code", "samp", "kbd"]);
const DEPTH_MOST = 400;

interface Walk {
  sections: Section[];
  text: string;
  path: string;
  in: string;
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function openSection(level: number, path: string, id: string | null): Section {
  return { level, heading: "", path, id, passages: [], images: 0, rows: 0, items: 0 };
}

function flush(walk: Walk): void {
  const text = fold(walk.text);
  walk.text = "";
  if (text === "") return;
  const section = walk.sections.at(-1);
  if (HEADING.test(walk.in) && section && section.heading === "") section.heading = text;
  else section?.passages.push({ text, path: walk.path, in: walk.in });
}

function isHidden({ attribs }: Element): boolean {
  return (
    attribs["aria-hidden"] === "true" || attribs["hidden"] !== undefined || attribs["role"] === "navigation"
  );
}

/** Paths of an element's children, each the first to match its selector below the element. */
function childPaths(parent: string, children: readonly AnyNode[]): Map<AnyNode, string> {
  const totals = new Map<string, number>();
  for (const child of children) if (isTag(child)) totals.set(child.name, (totals.get(child.name) ?? 0) + 1);
  const at = new Map<string, number>();
  const paths = new Map<AnyNode, string>();
  for (const child of children) {
    if (!isTag(child)) continue;
    const nth = (at.get(child.name) ?? 0) + 1;
    at.set(child.name, nth);
    const step = (totals.get(child.name) ?? 0) > 1 ? `${child.name}:nth-of-type(${nth})` : child.name;
    const id = child.attribs["id"] ?? "";
    paths.set(child, /^[A-Za-z][\w-]*$/.test(id) ? `#${id}` : parent === "" ? step : `${parent} > ${step}`);
  }
  return paths;
}

function enter(walk: Walk, element: Element, path: string, depth: number): void {
  const heading = HEADING.exec(element.name);
  if (heading) {
    flush(walk);
    walk.sections.push(openSection(Number(heading[1]), path, element.attribs["id"] ?? null));
  }
  const section = walk.sections.at(-1);
  if (section && element.name === "img") section.images += 1;
  if (section && element.name === "tr") section.rows += 1;
  if (section && element.name === "li") section.items += 1;
  const isBlock = BLOCKS.has(element.name);
  if (isBlock) flush(walk);
  const outer = { path: walk.path, in: walk.in };
  if (isBlock && element.name !== "br") {
    walk.path = path;
    walk.in = element.name;
  }
  walkNodes(walk, element.children, path, depth + 1);
  if (isBlock) flush(walk);
  walk.path = outer.path;
  walk.in = outer.in;
}

function walkNodes(walk: Walk, nodes: readonly AnyNode[], path: string, depth: number): void {
  if (depth > DEPTH_MOST) return;
  const paths = childPaths(path, nodes);
  for (const node of nodes) {
    if (node instanceof Text) walk.text += node.data;
    if (!isTag(node) || SILENT.has(node.name) || isHidden(node)) continue;
    if (IS_CODE.has(node.name)) {
      // What a machine reads is in no language.
      if (node.name === "pre") flush(walk);
      continue;
    }
    enter(walk, node, paths.get(node) ?? "", depth);
  }
}

/** The text of a page in its order, by headings and by what stands by itself; navigation, forms and code left out. */
export function readSections($: ParsedPage): Section[] {
  const walk: Walk = { sections: [openSection(0, "", null)], text: "", path: "", in: "body" };
  walkNodes(
    walk,
    $.root()
      .toArray()
      .flatMap((root) => root.children),
    "",
    0,
  );
  flush(walk);
  return walk.sections.filter(
    ({ level, passages, images, rows }) => level > 0 || passages.length > 0 || images > 0 || rows > 0,
  );
}
