import { randomBytes } from "node:crypto";
import { isIP } from "node:net";

/** Ways to show that a host is one's own to speak for, in the order in which they are shown. */
export const METHODS = ["file", "meta", "dns"] as const;
export type Method = (typeof METHODS)[number];

const NAME = "accordant-site-verification";
const TOKEN_BYTES = 24;

/** 192 random bits, hexadecimal, so that they pass unchanged through any page, file or zone. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("hex");
}

/**
 * The host whose name a site speaks under: that of its address exactly, with its port where that is not the scheme's
 * own. `www.example.com` and `example.com` are two; a proof of one is none of the other.
 */
export function hostOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname.replace(/\.$/, "")}${port === "" ? "" : `:${port}`}`;
}

/** What is to be found, and where. */
export interface Challenge {
  host: string;
  token: string;
  /** Null where the host has no name, only an address. */
  dns: { name: string; value: string } | null;
  /** Stands in the head of the host's start page: whoever may write one page further down does not speak for the host. */
  meta: { url: string; name: string; html: string };
  file: { url: string; path: string; content: string };
}

/** What shows that a site's host is its provider's to speak for (TXT record, element, file), each good on its own. */
export function challengeOf(siteUrl: string, token: string): Challenge {
  const { origin, hostname } = new URL(siteUrl);
  const bare = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isNamed = isIP(bare) === 0 && bare !== "localhost";
  const path = `/.well-known/${NAME}.txt`;
  return {
    host: hostOf(siteUrl),
    token,
    dns: isNamed ? { name: `_accordant-challenge.${bare}`, value: `${NAME}=${token}` } : null,
    meta: { url: `${origin}/`, name: NAME, html: `<meta name="${NAME}" content="${token}">` },
    file: { url: `${origin}${path}`, path, content: token },
  };
}
