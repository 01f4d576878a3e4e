import { hostOf, isSameSite } from "@/lib/core/same-site";
import { linkKind, type ParsedPage } from "@/lib/crawl";
import { certificatesIn } from "./certificate-names";
import type { Section } from "./read-sections";
import type { Span } from "@/lib/parameters";
import { writtenDate } from "./written-date";

/** A certificate as a page names it, with the link that stands beside it. */
export interface CertificateMention {
  scheme: string;
  /** Its number, where the page prints one. */
  number: string | null;
  /** The day until which the page says it holds, `2027-03-31`. */
  until: string | null;
  /** Where the link beside it leads; null where there is none. */
  link: string | null;
  span: Span;
}

const LINKS_MOST = 1_000;
const AROUND_MOST = 400;
const CLOSE_BY = "li, tr, figure, dd, p, td";
const VERIFY =
  /verif|certificate|look ?up|check (?:it|status)|证书|證書|查询|查詢|验证|驗證|認証|인증|xác minh|ตรวจสอบ/i;
const NUMBER =
  /(?:(?:certificate|cert\.?|registration|report|reg\.?)\s*(?:no|nr|number|id)?\.?|\bno\.|number|编号|編號|证书号|證書號|号码|番号|번호)\s*[:：#]?\s*([A-Z0-9](?:[A-Z0-9./-]| (?=\d)){4,29})/i;
const UNTIL =
  /(?:valid (?:until|till|to|through)|expir(?:es|y|ation)(?:\s+(?:on|date))?|有效期(?:限)?(?:至|到|:|：)?|有効期限|유효기간)\s*[:：]?\s*(.{6,30})/i;

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

function detailsOf(text: string): { number: string | null; until: string | null } {
  const number = NUMBER.exec(text)?.[1]?.trim() ?? null;
  return {
    // A number has a digit, and a year is none.
    number: number !== null && /\d/.test(number) && !/^(?:19|20)\d\d$/.test(number) ? number : null,
    until: writtenDate(UNTIL.exec(text)?.[1] ?? ""),
  };
}

function mentionsIn(text: string, link: string | null, path: string): CertificateMention[] {
  return certificatesIn(text).map(({ scheme, at }) => {
    const start = Math.max(0, at - AROUND_MOST / 2);
    const around = text.slice(start, start + AROUND_MOST);
    const span = { text: around, path, ...(start > 0 ? { start } : {}) };
    return { scheme, ...detailsOf(around), link, span };
  });
}

function linked($: ParsedPage, url: string): CertificateMention[] {
  return $("a[href]")
    .slice(0, LINKS_MOST)
    .toArray()
    .flatMap((element) => {
      const href = element.attribs["href"] ?? "";
      if (!/^https?:|^\/\//i.test(href) && !linkKindOf(href, url)) return [];
      if (!URL.canParse(href, url)) return [];
      const to = new URL(href, url);
      const isPage = isSameSite(url, to.href) && linkKind(to.pathname) === "page";
      if (isPage || (to.protocol !== "http:" && to.protocol !== "https:")) return [];
      const anchor = $(element);
      const pictures = anchor
        .find("img[alt]")
        .toArray()
        .map((image) => $(image).attr("alt") ?? "");
      const says = fold([anchor.text(), anchor.attr("title") ?? "", ...pictures].join(" "));
      const own = mentionsIn(says, to.href, `a[href="${href.replace(/["\\]/g, "\\$&")}"]`);
      const near = own.length > 0 || VERIFY.test(says) ? fold(anchor.closest(CLOSE_BY).text()) : "";
      const isNear = near !== "" && near.length <= AROUND_MOST;
      const path = `a[href="${href.replace(/["\\]/g, "\\$&")}"]`;
      return isNear && certificatesIn(near).length > 0 ? mentionsIn(near, to.href, path) : own;
    });
}

function linkKindOf(href: string, url: string): boolean {
  return URL.canParse(href, url) && linkKind(new URL(href, url).pathname) === "document";
}

/**
 * The certificates that a page names: those beside a link that leads away or to a document, with that link, and those
 * in its text with none. How they are named is a table of ours, `certificate-names.ts`.
 */
export function findCertificates(
  $: ParsedPage,
  url: string,
  sections: readonly Section[],
): CertificateMention[] {
  const found = linked($, url);
  const named = new Set(found.map(({ scheme }) => scheme));
  const told = sections.flatMap(({ passages }) =>
    passages.flatMap(({ text, path }) => mentionsIn(text, null, path)),
  );
  return [...found, ...told.filter(({ scheme }) => !named.has(scheme))];
}

/** Whether a link leads to the site itself: then it shows what the site says, not what an issuer does. */
export function isOwnLink(link: string, url: string): boolean {
  return isSameSite(url, link) || hostOf(link) === hostOf(url);
}
