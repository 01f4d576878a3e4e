import type { Context } from "hono";
import { z } from "zod";
import { callerAddress } from "./caller-address";
import { countryHeader, readCountry } from "./caller-country";

/** What the HTTP server hands the app of a connection; nothing where there is none. */
const Connection = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** The other end of a request's connection, or null. */
export function peerOf(c: Context): string | null {
  return Connection.safeParse(c.env).data?.incoming.socket.remoteAddress ?? null;
}

/** Where a request in the app came from, past proxies of our own; null where nobody can say. */
export function addressOf(c: Context): string | null {
  return callerAddress(peerOf(c), c.req.header("x-forwarded-for"));
}

/** The country of whoever calls, as a proxy of ours says; null where nobody can say. */
export function countryOf(c: Context): string | null {
  const header = countryHeader();
  return header === null ? null : readCountry(c.req.header(header));
}
