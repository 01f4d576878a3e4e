import { env } from "../env";
import { isLoopbackAddress } from "./is-public-address";

const WEB = [80, 443];
const SYSTEM_PORT_MAX = 1_023;

/** The port an address means, said or not. */
export function portOf({ protocol, port }: Pick<URL, "protocol" | "port">): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

/** Whether the port may be called wherever it is: the web's own, and those that the operator named. */
export function mayCallPort(port: number): boolean {
  return WEB.includes(port) || env().OUTGOING_PORTS.includes(port);
}

/** Whether the port may be called at loopback, where that may be reached: simulators and demo sites listen there. */
export function mayCallLoopbackPort(port: number): boolean {
  return mayCallPort(port) || (env().ACCORDANT_DEMO === "1" && port > SYSTEM_PORT_MAX);
}

function isLoopbackHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || isLoopbackAddress(host);
}

/**
 * Whether an address that somebody hands in names a port that may be called there (standards 2.6). Names other than
 * `localhost` are taken to be elsewhere; what they come to is looked at when they are called.
 */
export function namesCallablePort(url: URL): boolean {
  const port = portOf(url);
  return isLoopbackHost(url.hostname) ? mayCallLoopbackPort(port) : mayCallPort(port);
}
