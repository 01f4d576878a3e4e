const ASSET =
  /\.(?:jpe?g|png|gif|webp|avif|bmp|svg|mp4|webm|mov|mp3|wav|css|m?js|map|json|xml|rss|txt|ico|woff2?|ttf|eot)$/i;
const DOCUMENT =
  /\.(?:pdf|zip|rar|7z|gz|tgz|xz|img|iso|apk|exe|dmg|deb|docx?|xlsx?|pptx?|csv|dwg|dxf|stp|step|igs)$/i;

/** What a path seems to lead to, by its ending: a page, a document for reading, or something a page is made of. */
export function linkKind(pathname: string): "page" | "document" | "asset" {
  if (ASSET.test(pathname)) return "asset";
  return DOCUMENT.test(pathname) ? "document" : "page";
}
