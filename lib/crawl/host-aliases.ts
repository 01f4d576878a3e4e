/** Where a site's addresses are read while it is looked at on another host than its own, and back. */
export interface HostAliases {
  /** The address to call for one of the site's own. */
  readAt(url: string): string;
  /** The site's own address of one that was called. */
  ownAddress(url: string): string;
  /** Whether something of the site is read there. */
  covers(url: string): boolean;
}

/**
 * Opens aliases, each a host of the site's own with the origin it is read at: `www.example.com` at
 * `http://127.0.0.1:9000`. Where several hosts are read at one origin, the first stands for it. Own addresses are
 * `https`, as production hosts are.
 */
export function openAliases(aliases: Readonly<Record<string, string>>): HostAliases {
  const origins = new Map<string, string>();
  const hosts = new Map<string, string>();
  for (const [host, url] of Object.entries(aliases)) {
    const { origin } = new URL(url);
    origins.set(host.toLowerCase(), origin);
    if (!hosts.has(origin)) hosts.set(origin, host.toLowerCase());
  }
  const moved = (url: URL, origin: string): string => `${origin}${url.pathname}${url.search}${url.hash}`;
  return {
    readAt(text) {
      const url = new URL(text);
      const origin = origins.get(url.host);
      return origin === undefined ? text : moved(url, origin);
    },
    ownAddress(text) {
      const url = new URL(text);
      const host = hosts.get(url.origin);
      return host === undefined ? text : moved(url, `https://${host}`);
    },
    covers(text) {
      const { host, origin } = new URL(text);
      return origins.has(host) || hosts.has(origin);
    },
  };
}
