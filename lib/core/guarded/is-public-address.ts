import ipaddr from "ipaddr.js";

const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parse("2000::");

/** Whether an address is this machine's own. */
export function isLoopbackAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === "loopback";
}

/**
 * Whether an address may be reached from here: public unicast only. IPv6 must lie in 2000::/3 as well, since the
 * deprecated `::/96` counts as unicast and hides IPv4 addresses. Loopback passes where `allowLoopback` says so.
 */
export function isPublicAddress(text: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (allowLoopback && address.range() === "loopback") return true;
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv6 ? address.match(GLOBAL_UNICAST_V6, 3) : true;
}
