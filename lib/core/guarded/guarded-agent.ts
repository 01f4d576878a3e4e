import { lookup, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { GuardedFetchError } from "./guarded-fetch-error";
import { isPublicAddress } from "./is-public-address";

export const CONNECT_MS = 5_000;

/** How a name becomes addresses; `node:dns` but in tests. */
export type Resolve = (
  host: string,
  options: { all: true; verbatim: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

export const systemResolve: Resolve = (host, options, done) => lookup(host, options, done);

type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

export interface AgentInput {
  resolve: Resolve;
  /** Asked anew for every connection. */
  allowsLoopback: () => boolean;
  /** Shown to servers that ask for one (RFC 8705). */
  clientCertificate?: { certificate: string; key: string };
  /** Certificates of the one authority that the server's must rest on, PEM; the public ones unless given. */
  authority?: string;
  timeoutMs: number;
}

function refuse(host: string): GuardedFetchError {
  return new GuardedFetchError("address_refused", `${host} is not a public address`);
}

// The address that was checked is the one connected to: one private answer refuses the whole name.
function checkedLookup({ resolve, allowsLoopback }: AgentInput) {
  return (host: string, options: object, done: LookupDone): void => {
    const all = "all" in options && options.all === true;
    resolve(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error) return done(error, "");
      const isBad = addresses.some(({ address }) => !isPublicAddress(address, allowsLoopback()));
      const first = addresses[0];
      if (isBad || !first) return done(refuse(host), "");
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

/**
 * An agent that connects to public addresses alone. Checked three times: an address written in the URL, every address
 * a name resolves to, and the one the socket is connected to in the end.
 */
export function openGuardedAgent(input: AgentInput): Agent {
  const { allowsLoopback, clientCertificate, authority, timeoutMs } = input;
  const tls = {
    ...(clientCertificate ? { cert: clientCertificate.certificate, key: clientCertificate.key } : {}),
    ...(authority ? { ca: authority } : {}),
  };
  const connect = buildConnector({ timeout: CONNECT_MS, lookup: checkedLookup(input), ...tls });
  return new Agent({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      if (isIP(host) && !isPublicAddress(host, allowsLoopback())) return callback(refuse(host), null);
      return connect(options, (error, socket) => {
        if (error) return callback(error, null);
        if (isPublicAddress(socket.remoteAddress ?? "", allowsLoopback())) return callback(null, socket);
        socket.destroy();
        return callback(refuse(host), null);
      });
    },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
}
