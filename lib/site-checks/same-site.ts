function hostOf(url: string): string {
  return new URL(url).host.toLowerCase().replace(/^www\./, "");
}

/** Whether two addresses are one site's: the same host, with or without `www.`, or one below the other. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
