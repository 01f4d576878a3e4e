import { hostOf, isSameSite } from "@/lib/core/same-site";
import type { ProbeOrder } from "./probe-message";
import { READING, UNREAD } from "./request-kinds";

/** A request, as far as it matters whether it may be made. */
export interface Asked {
  url: string;
  method: string;
  /** Whether it is for the document that the page itself is to show. */
  isPage: boolean;
  /** Whether it is for the document of a frame within it. */
  isFrame: boolean;
  /** What it is for, in the words of the browser, in lower case. */
  kind: string;
}

/** What becomes of a request: let through, as a visit of the gateway's page or otherwise, or not, and what that says. */
export type Ruling = "visit" | "fine" | "kept" | "post" | "refused";

/** Whether an address is at one of the gateway's hosts, or below one. */
export function isGatewayOf({ gatewayHosts }: { gatewayHosts: readonly string[] }): (url: string) => boolean {
  return (url) => {
    if (!URL.canParse(url)) return false;
    const host = hostOf(url);
    return gatewayHosts.some((one) => host === one || host.endsWith(`.${one}`));
  };
}

/**
 * Which requests a probe may make (TM-07): at a gateway nothing but the visit of a page, by GET and in the page itself;
 * elsewhere what the way there needs, with nothing sent to a host that is not the site's own. Frames are never filled:
 * a frame of another site is another process of the browser, whose redirects could not be ruled on.
 */
export function openGatewayRule(order: Pick<ProbeOrder, "url" | "gatewayHosts">): (asked: Asked) => Ruling {
  const isGateway = isGatewayOf(order);
  return ({ url, method, isPage, isFrame, kind }) => {
    if (isGateway(url)) {
      if (!isPage) return "kept";
      return method === "GET" ? "visit" : "post";
    }
    if (isFrame || UNREAD.has(kind) || !/^https?:/.test(url)) return "refused";
    if (READING.has(method) || isSameSite(order.url, url)) return "fine";
    return isPage ? "post" : "refused";
  };
}
