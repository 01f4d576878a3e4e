/** The host of a site with its port, the same with or without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).host.toLowerCase().replace(/^www\./, "");
}

/** Whether what an address leads to is still its own: the same host, with or without `www.`, or one below it. */
export function staysAtHome(from: string, to: string): boolean {
  const [start, end] = [hostOf(from), hostOf(to)];
  return end === start || end.endsWith(`.${start}`);
}

/** Whether two addresses are one site's, whichever of them is below the other. */
export function isSameSite(one: string, other: string): boolean {
  return staysAtHome(one, other) || staysAtHome(other, one);
}
