interface ThreadFound {
  canonical: string;
  end: number;
}

/** `M12` of `M12×1.75` and `M12 x 1,75`; the pitch or length that follows is a number like any other. */
const METRIC = /(M\d{1,3}(?:[.,]\d+)?)\s?[×xX*]\s?(?=\d)/uy;
const SIZE = String.raw`(\d{1,2}[ -]\d{1,2}[/⁄]\d{1,2}|\d{1,2}[/⁄]\d{1,2}|\d{1,2})`;
const INCH = String.raw`\s?(?:"|in\.?(?![\p{L}])|inch(?:es)?|英寸|吋|インチ|인치|นิ้ว|inci|inchi)`;
const FAMILY = "NPTF?|BSP[PT]?|PT|PF|Rc|Rp|RC|RP|G|R";
const FAMILY_FIRST = new RegExp(`(${FAMILY})[ -]?${SIZE}(${INCH})?(?![\\d.,])`, "uy");
const SIZE_FIRST = new RegExp(`${SIZE}(?:${INCH})?[ -]?(${FAMILY})(?![\\p{L}\\d])`, "uy");

/** One thread has several names: G, PF and BSPP are parallel, R, Rc, PT and BSPT taper. */
const NAMES = new Map([
  ["G", "BSPP"],
  ["PF", "BSPP"],
  ["R", "BSPT"],
  ["RC", "BSPT"],
  ["RP", "BSPP"],
  ["PT", "BSPT"],
  ["NPTF", "NPT"],
]);

function canonicalPipe(family: string, size: string): string {
  const name = family.toUpperCase();
  return `${NAMES.get(name) ?? name}-${size.replace("⁄", "/").replace(" ", "-")}`;
}

/** The thread that is written in folded `text` at `at`, by whichever of its names: `G1/2"`, `1/2" BSP`, `M6x1`; or null. */
export function threadAt(text: string, at: number): ThreadFound | null {
  METRIC.lastIndex = at;
  const metric = METRIC.exec(text);
  if (metric) return { canonical: (metric[1] ?? "").replace(",", "."), end: at + metric[0].length };
  FAMILY_FIRST.lastIndex = at;
  const [all, family = "", size = "", inch] = FAMILY_FIRST.exec(text) ?? [];
  // Pt 100 is a sensor and R5 a model: only a fraction, or a number of inches, is the size of a thread.
  if (all !== undefined && (/[/⁄]/.test(size) || inch !== undefined || /^(?:NPT|BSP)/.test(family)))
    return { canonical: canonicalPipe(family, size), end: at + all.length };
  SIZE_FIRST.lastIndex = at;
  const [whole, length = "", name = ""] = SIZE_FIRST.exec(text) ?? [];
  if (whole === undefined || !(/[/⁄]/.test(length) || /^(?:NPT|BSP)/.test(name))) return null;
  return { canonical: canonicalPipe(name, length), end: at + whole.length };
}

/** Whether two names of pipe threads may be one: BSP leaves open whether it is parallel. */
export function isSameThread(a: string, b: string): boolean {
  const open = (text: string) => text.replace(/^BSP[PT]-/, "BSP-");
  return (a.startsWith("BSP-") || b.startsWith("BSP-")) && open(a) === open(b);
}
