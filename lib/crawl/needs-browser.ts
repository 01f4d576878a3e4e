import { isDocument, isTag, Text, type AnyNode } from "domhandler";
import type { ParsedPage } from "./parse-page";

/** Below so much to read a page whose scripts have a place to fill, or that asks for them, is no more than its frame. */
const FRAME_TEXT = 400;
/** Below so much a page with scripts and hardly anything else is near to empty. */
const EMPTY_TEXT = 200;
const EMPTY_PARTS = 3;
/** So many times as much script as text, and so much at least, is a page that its script writes. */
const SCRIPT_SHARE = 20;
const SCRIPT_LEAST = 10_000;

/** Where the frameworks that are most used put a page. */
const MOUNT = /^(?:root|app|app-root|application|main-app|react-root|svelte|__next|__nuxt|___gatsby)$/;
/** What a page asks its reader for where it cannot do without: "enable JavaScript", "请启用 JavaScript". */
const ASKS =
  /(?:enable|activate|turn on|requires?|needs?|without|allow|启用|開啟|开启|打开|啟用|需要|支持|有効|必要|활성|bật|เปิด|aktifkan|hidupkan|diperlukan)[^.。]{0,80}(?:java\s?script|\bJS\b|脚本)|(?:java\s?script|\bJS\b|脚本)[^.。]{0,80}(?:enable|turned? (?:on|off)|disabled|required|needed|启用|開啟|开启|啟用|需要|有効|必要|활성|사용|bật|เปิด|aktif)/i;
const UNREAD = new Set(
  ["script", "style", "noscript", "template", "svg", "head", "iframe", "object"].concat([
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "button",
    "select",
    "dialog",
  ]),
);
const WORDLESS = /\s+/g;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu;
const DATA = /json|template|x-|text\/html/i;

/** How a page asks for a browser; null where it can be read as it was sent. */
export type BrowserNeed = "mount" | "asked" | "near_empty" | "script";

interface Seen {
  /** Characters that say something; letters of dense scripts count twice. */
  text: number;
  links: number;
  pictures: number;
  /** An element for scripts to fill that has nothing in it. */
  hasMount: boolean;
}

const weightOf = (text: string): number => {
  const said = text.replace(WORDLESS, "");
  return said.length + (said.match(DENSE)?.length ?? 0);
};

function isMount(
  name: string,
  attribs: Readonly<Record<string, string>>,
  children: readonly AnyNode[],
): boolean {
  const isNamed = MOUNT.test(attribs["id"] ?? "") || name === "app-root" || attribs["ng-app"] !== undefined;
  return (
    isNamed && !children.some((child) => isTag(child) && child.name !== "noscript" && child.name !== "script")
  );
}

// What stands round the matter of a page is no part of it; the walk ends where there is enough to read.
function look($: ParsedPage, most: number): Seen {
  const seen: Seen = { text: 0, links: 0, pictures: 0, hasMount: false };
  const waiting: AnyNode[] = $.root().toArray();
  for (let node = waiting.pop(); node && seen.text < most; node = waiting.pop()) {
    if (node instanceof Text) seen.text += weightOf(node.data);
    if (isDocument(node)) waiting.push(...[...node.children].reverse());
    if (!isTag(node)) continue;
    if (isMount(node.name, node.attribs, node.children)) seen.hasMount = true;
    if (UNREAD.has(node.name)) continue;
    if (node.name === "a" && node.attribs["href"] !== undefined) seen.links += 1;
    if (node.name === "img") seen.pictures += 1;
    waiting.push(...[...node.children].reverse());
  }
  return seen;
}

/** Programs of a page: how many, and how much of them stands in it. */
function scriptsOf($: ParsedPage): { count: number; length: number } {
  const scripts = $("script")
    .toArray()
    .filter(({ attribs }) => !DATA.test(attribs["type"] ?? ""));
  return { count: scripts.length, length: scripts.reduce((sum, one) => sum + $(one).text().length, 0) };
}

/**
 * Whether a page says less than its reader would see, because scripts are to write it, and by what that is told:
 *
 * - `asked`: a `noscript` asks for JavaScript, and either stands among the page's matter, where something is missing, or
 *   there is little else to read (400 characters, of Chinese, Japanese, Korean and Thai half as many; menus, headers and
 *   footers are not counted);
 * - `mount`: an element of a name that frameworks fill is empty, there are scripts, and little to read;
 * - `near_empty`: there are scripts, half as little to read, and fewer than three links and pictures each;
 * - `script`: there is little to read and twenty times as much script in the page itself, 10,000 characters at least.
 *
 * A page without a script never needs one.
 */
export function needsBrowser($: ParsedPage, html: string): BrowserNeed | null {
  if (!/<script/i.test(html)) return null;
  const asking = /<noscript/i.test(html)
    ? $("noscript")
        .toArray()
        .filter((one) => ASKS.test($(one).text()))
    : [];
  if (asking.some((one) => $(one).closest("main, article, section, [role='main']").length > 0))
    return "asked";
  const seen = look($, FRAME_TEXT);
  if (seen.text >= FRAME_TEXT) return null;
  const { count, length } = scriptsOf($);
  if (count === 0) return null;
  if (asking.length > 0) return "asked";
  if (seen.hasMount) return "mount";
  if (seen.text < EMPTY_TEXT && seen.links < EMPTY_PARTS && seen.pictures < EMPTY_PARTS) return "near_empty";
  return length >= SCRIPT_LEAST && length >= seen.text * SCRIPT_SHARE ? "script" : null;
}

/** Whether a browser showed nothing of a page that was not there without one, and that was hardly anything. */
export function isStillEmpty(sent: ParsedPage, shown: ParsedPage): boolean {
  const after = look(shown, FRAME_TEXT).text;
  return after < FRAME_TEXT && after <= look(sent, FRAME_TEXT).text;
}
