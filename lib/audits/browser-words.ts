import type { AuditReport } from "./audit-report";
import type { AuditLocale } from "./finding-words";

const WORDS = {
  en: {
    rendered: (count: number) =>
      `${count} ${count === 1 ? "page is" : "pages are"} written by scripts and ${count === 1 ? "was" : "were"} read in a browser, as a visitor sees ${count === 1 ? "it" : "them"}.`,
    left: (count: number) =>
      `${count} ${count === 1 ? "page needs" : "pages need"} a browser and could not be read; nothing is concluded from ${count === 1 ? "it" : "them"}.`,
    bare: "The browser ran without its own sandbox, which could not be made on the machine that read the site.",
    mark: "read in a browser",
  },
  zh: {
    rendered: (count: number) => `${count} 个页面由脚本生成，已用浏览器按访客所见读取。`,
    left: (count: number) => `${count} 个页面需要浏览器，未能读取；不据此下结论。`,
    bare: "读取网站的机器无法建立浏览器自带的沙箱，浏览器在没有沙箱的情况下运行。",
    mark: "用浏览器读取",
  },
} as const;

/** What a report says of the pages that needed a browser, sentence by sentence; nothing where there were none. */
export function sayBrowser(
  { needed, rendered, isSandboxed }: AuditReport["browser"],
  locale: AuditLocale,
): string[] {
  const words = WORDS[locale];
  return [
    ...(rendered > 0 ? [words.rendered(rendered)] : []),
    ...(needed > rendered ? [words.left(needed - rendered)] : []),
    ...(isSandboxed === false ? [words.bare] : []),
  ];
}

/** What stands beside the address of a page that was read in a browser. */
export const renderedMark = (locale: AuditLocale): string => WORDS[locale].mark;
