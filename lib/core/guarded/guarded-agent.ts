import { lookup, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { GuardedFetchError } from "./guarded-fetch-error";
import { isLoopbackAddress, isPublicAddress } from "./is-public-address";
import { mayCallPort, portOf, type Reach } from "./may-call-port";

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
  reach: Reach;
  /** Shown to servers that ask for one (RFC 8705). */
  clientCertificate?: { certificate: string; key: string };
  /** Certificates of the one authority that the server's must rest on, PEM; the public ones unless given. */
  authority?: string;
  timeoutMs: number;
}

type Check = (host: string, address: string) => GuardedFetchError | null;

function checkAddress({ reach }: Pick<AgentInput, "reach">): Check {
  return (host, address) =>
    isPublicAddress(address, reach.allowsLoopback())
      ? null
      : new GuardedFetchError("address_refused", `${host} is not a public address`);
}

// Simulators and demo sites listen on ports of their own; nothing beyond this machine is called on such a one.
function checkLoopbackPort(isPublic: Check): Check {
  return (host, address) =>
    isPublic(host, address) ??
    (isLoopbackAddress(address)
      ? null
      : new GuardedFetchError("port_refused", `the port of ${host} is not one that may be called`));
}

// The address that was checked is the one connected to: one private answer refuses the whole name.
function checkedLookup(resolve: Resolve, check: Check) {
  return (host: string, options: object, done: LookupDone): void => {
    const all = "all" in options && options.all === true;
    resolve(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error) return done(error, "");
      const first = addresses[0];
      if (!first) return done(new GuardedFetchError("address_refused", `${host} has no address`), "");
      const refusal = addresses.map(({ address }) => check(host, address)).find((one) => one !== null);
      if (refusal) return done(refusal, "");
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}

/**
 * A connector to public addresses alone. Checked three times: an address written in the URL, every address a name
 * resolves to, and the one the socket is connected to in the end. At a port that is not for everywhere it connects to
 * loopback alone. Gives a TLS socket for `https:`, a plain one otherwise.
 */
export function openGuardedConnector(input: Omit<AgentInput, "timeoutMs">): buildConnector.connector {
  const { resolve, clientCertificate, authority } = input;
  const tls = {
    ...(clientCertificate ? { cert: clientCertificate.certificate, key: clientCertificate.key } : {}),
    ...(authority ? { ca: authority } : {}),
  };
  const connectorFor = (check: Check) => ({
    check,
    connect: buildConnector({ timeout: CONNECT_MS, lookup: checkedLookup(resolve, check), ...tls }),
  });
  const anywhere = connectorFor(checkAddress(input));
  const inside = connectorFor(checkLoopbackPort(anywhere.check));
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const { check, connect } = mayCallPort(portOf(options), input.reach) ? anywhere : inside;
    const written = isIP(host) ? check(host, host) : null;
    if (written) return callback(written, null);
    return connect(options, (error, socket) => {
      if (error) return callback(error, null);
      const refusal = check(host, socket.remoteAddress ?? "");
      if (!refusal) return callback(null, socket);
      socket.destroy();
      return callback(refusal, null);
    });
  };
}

/** An agent over such a connector. */
export function openGuardedAgent({ timeoutMs, ...input }: AgentInput): Agent {
  return new Agent({
    connect: openGuardedConnector(input),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
}
