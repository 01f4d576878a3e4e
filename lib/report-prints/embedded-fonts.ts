import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** In the order in which a character is looked for. */
const FONTS = [
  { package: "@fontsource-variable/inter", family: "Inter Variable" },
  { package: "@fontsource-variable/noto-sans-sc", family: "Noto Sans SC Variable" },
  { package: "@fontsource-variable/noto-sans-jp", family: "Noto Sans JP Variable" },
  { package: "@fontsource-variable/noto-sans-kr", family: "Noto Sans KR Variable" },
  { package: "@fontsource-variable/noto-sans-thai", family: "Noto Sans Thai Variable" },
  { package: "@fontsource-variable/noto-sans-lao", family: "Noto Sans Lao Variable" },
  { package: "@fontsource-variable/noto-sans-khmer", family: "Noto Sans Khmer Variable" },
  { package: "@fontsource/noto-sans-myanmar", family: "Noto Sans Myanmar" },
  { package: "@fontsource-variable/noto-sans-tamil", family: "Noto Sans Tamil Variable" },
] as const;

export const FONT_FAMILIES = FONTS.map(({ family }) => `"${family}"`).join(", ");

const FACE = /@font-face\s*\{[^}]*\}/g;
const RANGE = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi;
const SOURCE = /url\(\.\/(files\/[^)]+\.woff2)\)/;

function covers(face: string, wanted: ReadonlySet<number>): number[] {
  const ranges = /unicode-range:\s*([^;]+)/.exec(face)?.[1];
  if (!ranges) return [...wanted];
  const bounds = [...ranges.matchAll(RANGE)].map(([, from = "", to = from]) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
  return [...wanted].filter((point) => bounds.some(([from = 1, to = 0]) => point >= from && point <= to));
}

/**
 * The faces of our bundled fonts that a text needs and no others, as CSS with the files inside: nothing is left to be
 * fetched, and a reader's machine need have none of them.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const wanted = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const { resolve } = createRequire(import.meta.url);
  const css: string[] = [];
  for (const font of FONTS) {
    const file = resolve(`${font.package}/index.css`);
    for (const [face] of (await readFile(file, "utf8")).matchAll(FACE)) {
      const source = SOURCE.exec(face)?.[1];
      const own = covers(face, wanted);
      if (!source || own.length === 0 || /font-style:\s*italic/.test(face)) continue;
      const bytes = await readFile(path.join(path.dirname(file), source));
      const inside = `url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")`;
      css.push(face.replace(/src:[^;]+;/, `src: ${inside};`));
      for (const point of own) wanted.delete(point);
    }
  }
  return css.join("\n");
}
