import { env } from "../env";
import { isLoopbackAddress } from "./is-public-address";

const WEB = [80, 443];
const SYSTEM_PORT_MAX = 1_023;

/** The port an address means, said or not. */
export function portOf({ protocol, port }: Pick<URL, "protocol" | "port">): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

/** What may be called beside the web's own ports at public addresses; asked anew for every call. */
export interface Reach {
  allowsLoopback: () => boolean;
  /** Ports beside 80 and 443 at which others may be called. */
  ports: () => readonly number[];
}

/** What this process's environment allows. */
export const DEPLOYED_REACH: Reach = {
  allowsLoopback: () => env().ACCORDANT_DEMO === "1",
  ports: () => env().OUTGOING_PORTS,
};

/** Whether the port may be called wherever it is: the web's own, and those that the operator named. */
export function mayCallPort(port: number, reach: Reach = DEPLOYED_REACH): boolean {
  return WEB.includes(port) || reach.ports().includes(port);
}

/** Whether the port may be called at loopback, where that may be reached: simulators and demo sites listen there. */
export function mayCallLoopbackPort(port: number, reach: Reach = DEPLOYED_REACH): boolean {
  return mayCallPort(port, reach) || (reach.allowsLoopback() && port > SYSTEM_PORT_MAX);
}

/** Whether an address names this machine itself. */
export function namesLoopback({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || isLoopbackAddress(host);
}

/**
 * Whether an address that somebody hands in names a port that may be called there (standards 2.6). Names other than
 * `localhost` are taken to be elsewhere; what they come to is looked at when they are called.
 */
export function namesCallablePort(url: URL): boolean {
  const port = portOf(url);
  return namesLoopback(url) ? mayCallLoopbackPort(port) : mayCallPort(port);
}
