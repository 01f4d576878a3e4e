/** A page's path as people read it; as it is sent where it is in no encoding we know. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  try {
    return decodeURI(pathname + search);
  } catch {
    return pathname + search;
  }
}
