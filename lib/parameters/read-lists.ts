import { type CheerioAPI } from "cheerio";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { holds } from "./holds";
import { isWithin, pathOf, visibleText } from "./page-text";
import { type Block, type FoundParameter, type Source } from "./parameter";
import { namedText } from "./named-text";

const NAME_LONGEST = 60;
const VALUE_LONGEST = 400;
/** What has readers of its own. */
const TABLE = new Set(["table"]);
const LISTED = new Set(["table", "ul", "ol", "dl"]);
const LABEL = new Set(["strong", "b", "span", "em", "label", "th", "dt"]);

interface Labelled {
  name: string;
  value: string;
  nameAt: Element;
  valueAt: Element;
  nameStart?: number;
  valueStart?: number;
}

function make(one: Labelled, source: Source, row: number): FoundParameter {
  const at = (start: number | undefined) => (start === undefined ? {} : { start });
  return {
    name: one.name,
    nameSpan: { text: one.name, path: pathOf(one.nameAt), ...at(one.nameStart) },
    value: one.value,
    valueSpan: { text: one.value, path: pathOf(one.valueAt), ...at(one.valueStart) },
    source,
    group: null,
    subject: null,
    row,
    unitCode: null,
  };
}

function bareLabel(text: string): string {
  return text.replace(/\s*[:：]\s*$/u, "").trim();
}

/** `<b>Name</b> value`, with or without a colon, as the whole of an element. */
function labelledByTag(element: Element): Labelled | null {
  const nodes = element.children.filter((node: AnyNode) => !isText(node) || node.data.trim() !== "");
  const [first, ...rest] = nodes;
  if (!first || !isTag(first) || !LABEL.has(first.name) || rest.length === 0) return null;
  const name = bareLabel(visibleText(first));
  const value = visibleText(...rest).replace(/^\s*[:：]\s*/u, "");
  const isLabel = name !== "" && name.length <= NAME_LONGEST && /\p{L}/u.test(name) && !name.includes("\n");
  if (!isLabel || value === "" || value.length > VALUE_LONGEST) return null;
  const [only] = rest;
  const valueAt = rest.length === 1 && only && isTag(only) ? only : element;
  return { name, value, nameAt: first, valueAt };
}

function labelledByColon(element: Element, line: string, offset: number): Labelled | null {
  const found = namedText(line);
  if (!found || found.value.length > VALUE_LONGEST) return null;
  const { name, value, nameStart, valueStart } = found;
  return {
    name,
    value,
    nameAt: element,
    valueAt: element,
    nameStart: offset + nameStart,
    valueStart: offset + valueStart,
  };
}

function readItem($: CheerioAPI, item: Element): Labelled | null {
  if (holds(item, LISTED)) return null;
  const text = visibleText(item);
  if (text.includes("\n") && $(item).children("div, p").length !== 2) return labelledByTag(item);
  return labelledByColon(item, text, 0) ?? labelledByTag(item) ?? labelledByParts($, item);
}

/** Two parts and nothing else, the first of them short: how pages without tables set a specification. */
function labelledByParts($: CheerioAPI, element: Element): Labelled | null {
  const [first, second, ...more] = $(element).children().toArray();
  if (!first || !second || more.length > 0) return null;
  const isBare = element.children.every((node) => !isText(node) || /^[\s:：]*$/u.test(node.data));
  if (!isBare || $(element).find("a[href], img, h1, h2, input").length > 0) return null;
  const [name, value] = [bareLabel(visibleText(first)), visibleText(second)];
  const isLabel = name !== "" && name.length <= NAME_LONGEST && /\p{L}/u.test(name) && !name.includes("\n");
  if (!isLabel || value === "" || value.length > VALUE_LONGEST) return null;
  return { name, value, nameAt: first, valueAt: second };
}

function blockOf(source: Source, found: (Labelled | null)[]): Block {
  return {
    source,
    found: found.flatMap((one, row) => (one ? [make(one, source, row)] : [])),
  };
}

/** Lists whose items say `Name: value`, a block each. */
export function readBullets($: CheerioAPI, isChrome: (element: Element) => boolean): Block[] {
  return $("ul, ol")
    .toArray()
    .filter((list) => !isChrome(list) && !isWithin(list, TABLE))
    .map((list) =>
      blockOf(
        "list",
        $(list)
          .children("li")
          .toArray()
          .map((item) => readItem($, item)),
      ),
    );
}

/** Definition lists, a block each; several definitions of a term are one value of several lines. */
export function readDefinitions($: CheerioAPI, isChrome: (element: Element) => boolean): Block[] {
  return $("dl")
    .toArray()
    .filter((list) => !isChrome(list))
    .map((list) =>
      blockOf(
        "definition",
        $(list)
          .find("dt")
          .toArray()
          .map((term) => {
            const values = $(term).nextUntil("dt", "dd").toArray();
            const [valueAt] = values;
            const [name, value] = [bareLabel(visibleText(term)), visibleText(...values)];
            return valueAt && name !== "" && value !== "" ? { name, value, nameAt: term, valueAt } : null;
          }),
      ),
    );
}

const ROWS_LEAST = 2;

/** Rows of two parts under one parent, at least two of a kind: a specification without a table. */
export function readRows($: CheerioAPI, isChrome: (element: Element) => boolean): Block[] {
  const parents = new Map<Element, Element[]>();
  $("div, section > div, p").each((_at, element) => {
    const { parent } = element;
    if (!parent || !isTag(parent) || isChrome(element)) return;
    if (isWithin(element, LISTED)) return;
    parents.set(parent, [...(parents.get(parent) ?? []), element]);
  });
  return [...parents.values()]
    .map((rows) => {
      const found = rows.map((row) => (row.name === "p" ? null : labelledByParts($, row)));
      return blockOf("definition", found);
    })
    .filter(({ found }) => found.length >= ROWS_LEAST);
}

/** Paragraphs whose lines say `Name: value`, a block for each run of them. */
export function readNamedLines($: CheerioAPI, isChrome: (element: Element) => boolean): Block[] {
  return $("p, pre")
    .toArray()
    .filter((element) => !isChrome(element) && !isWithin(element, LISTED))
    .map((element) => {
      let offset = 0;
      const lines = visibleText(element).split("\n");
      const found = lines.map((line) => {
        const one = labelledByColon(element, line, offset);
        offset += line.length + 1;
        return one && one.value.length <= 120 ? one : null;
      });
      return blockOf("list", lines.length === 1 && found[0] === null ? [labelledByStrong(element)] : found);
    });
}

function labelledByStrong(element: Element): Labelled | null {
  const first = element.children.find((node) => !isText(node) || node.data.trim() !== "");
  return first && isTag(first) && /^(?:strong|b)$/.test(first.name) ? labelledByTag(element) : null;
}
