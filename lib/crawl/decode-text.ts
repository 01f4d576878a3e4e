import iconv from "iconv-lite";

const PRESCAN_BYTES = 4_096;
const META = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i;
// What bytes that are none of an encoding's become.
const LOST = "\uFFFD";

/** The encoding a label means on the web (`gb2312` is read as GBK), or null for a label that means none. */
function encodingOf(label: string | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.toLowerCase()).encoding;
  } catch {
    return null;
  }
}

// Node's own decoder takes the C1 range of windows-1252 for control characters, so only what iconv-lite lacks is its.
function decodeAs(body: Buffer, encoding: string): string {
  return encoding === "utf-8" || !iconv.encodingExists(encoding)
    ? new TextDecoder(encoding).decode(body)
    : iconv.decode(body, encoding);
}

function bomOf(body: Buffer): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  return body[0] === 0xfe && body[1] === 0xff ? "utf-16be" : null;
}

function countLost(text: string): number {
  let lost = 0;
  // A page that was cut off may end within a letter.
  const last = text.length - 1;
  for (let at = text.indexOf(LOST); at >= 0 && at < last; at = text.indexOf(LOST, at + 1)) lost += 1;
  return lost;
}

/**
 * The text of a page in the encoding that its mark, its server or itself names, in this order; UTF-8 where none does.
 * Where what the server names cannot be right and what the page names can, the page is believed.
 */
export function decodeText(body: Buffer, contentType = ""): string {
  const bom = bomOf(body);
  if (bom) return decodeAs(body, bom);
  const head = body.subarray(0, PRESCAN_BYTES).toString("latin1");
  const named = encodingOf(/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]);
  const own = encodingOf(META.exec(head)?.[1] ?? XML.exec(head)?.[1]);
  const text = decodeAs(body, named ?? own ?? "utf-8");
  if (named === null || own === null || named === own || countLost(text) === 0) return text;
  const other = decodeAs(body, own);
  return countLost(other) < countLost(text) ? other : text;
}
