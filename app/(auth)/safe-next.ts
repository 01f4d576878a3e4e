/**
 * Where to go after signing in: a path of this site, or the start page for anything else. A browser reads "//host",
 * "/\host" and control characters as another site, so the address is resolved the way a browser would.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/")) return "/";
  const base = "http://here.invalid";
  if (!URL.canParse(next, base)) return "/";
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
