/** What a page asks for that nothing is read of: pictures and the like, reports, and what may be wanted later. */
export const UNREAD = new Set([
  ...["image", "media", "font", "manifest"],
  ...["ping", "cspviolationreport", "prefetch"],
]);

/** Methods that change nothing (RFC 9110, 9.2.1). */
export const READING = new Set(["GET", "HEAD", "OPTIONS"]);
