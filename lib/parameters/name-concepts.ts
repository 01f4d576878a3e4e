import { foldText } from "./fold-text";
import { type Unit, unitAt } from "./units";
import { HEADING_WORDS, NAME_WORDS } from "./words/name-words";

interface NameConcept {
  id: string;
  /** Kind of unit that it is stated in, or null. */
  kind: string | null;
}

/** Parameters whose names translators put for one another: that two of one line differ says nothing. */
const KIN = `
speed, velocity, data rate, clock
capacity, storage, battery capacity, memory, load, production capacity
power, output power, motor power, power supply, energy class
voltage, power supply
type, model, name, brand, sku
standard, certification, protection
service life, battery life, shelf life, lead time, charging time
temperature, operating temperature
size, length, width, height, depth, diameter, inner diameter, thickness, screen size, package, thread, stroke, cable length
display, screen size, resolution
frequency, clock, refresh rate, camera fps, bandwidth
interface, usb, ethernet, expansion, channels, wifi, bluetooth, pins
distance, measuring range, length, head, altitude
accuracy, measuring range, sensitivity
flow, air flow, production capacity
quantity, package, minimum order
camera, resolution, camera interface
colour, surface
resistance, impedance
processor, cores, clock, soc
application, type, installation, control
phase, axes, layers, channels, cores, quantity
hardness, tensile strength, density
purity, efficiency, humidity, accuracy
release date, shelf life
warranty, shelf life
power, output power, motor power, production capacity
pressure, head, tensile strength
`;
const kin = KIN.trim()
  .split("\n")
  .map((line) => new Set(line.split(", ")));

/** Whether one name may have been translated by the other, though they are known for two parameters. */
export function mayBeOne(a: string, b: string): boolean {
  return a === b || kin.some((group) => group.has(a) && group.has(b));
}

function bareName(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[([{【「][^)\]}】」]*[)\]}】」]/gu, " ")
    .replace(/[:：*•·\-_]+$/gu, "")
    .replace(/^[-*•·\d.\s]+(?=\p{L})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

const headings = new Set(HEADING_WORDS.split(", ").map(bareName));
const terms = new Map<string, NameConcept>();
for (const line of NAME_WORDS.trim().split("\n")) {
  const [id = "", kind = "", words = ""] = line.split(" | ");
  for (const word of words.split(", ")) {
    const key = bareName(word);
    // Some words are names of two things; the first that claims one keeps it.
    if (!terms.has(key)) terms.set(key, { id, kind: kind === "-" ? null : kind });
  }
}

const DEGREE_FIRST =
  /^(?:maximum|max\.?|minimum|min\.?|rated|nominal|standard|typical|allowable|permissible|approx\.?|total|最大|最高|最小|最低|额定|額定|定格|標準|标准|典型|允许|許容|公称|总|総|최대|최고|최소|최저|정격|표준|허용|공칭|총) ?/u;
const DEGREE_LAST =
  / ?(?:\(?max\.?\)?|maximum|minimum|tối đa|tối thiểu|lớn nhất|nhỏ nhất|định mức|danh định|tiêu chuẩn|cho phép|สูงสุด|ต่ำสุด|พิกัด|มาตรฐาน|maksimum|minimum|maksimal|minimal|maks\.?|nominal|terukur|pengenal|standar|piawai|terkadar|yang diizinkan|dibenarkan)$/u;

/** A maximum or rated amount is called by the amount's name with a word before or behind it. */
function withoutDegree(bare: string): string {
  return bare.replace(DEGREE_FIRST, "").replace(DEGREE_LAST, "");
}

/** The parameter that a printed name stands for, or null where it is none we know. Brackets in it do not count. */
export function conceptOf(name: string): NameConcept | null {
  const bare = bareName(name);
  const whole = terms.get(bare);
  if (whole) return whole;
  const inBrackets = /[([【](\D[^)\]】]*)[)\]】]/u.exec(foldText(name))?.[1];
  const translated = inBrackets === undefined ? undefined : terms.get(bareName(inBrackets));
  if (translated) return translated;
  return terms.get(bare.replace(/\s/g, "")) ?? terms.get(withoutDegree(bare)) ?? null;
}

export function isHeadingWord(text: string): boolean {
  return headings.has(bareName(text));
}

export function isModelWord(text: string): boolean {
  return terms.get(bareName(text))?.id === "model";
}

/** The unit that a name states for its values: `Weight (kg)`, `重量/kg`, `Length [mm]`, `Power, W`. */
export function unitOfName(name: string): Unit | null {
  const text = foldText(name);
  const at = /[([]\s*(?=[^()[\]]*[)\]]\s*$)/.exec(text) ?? /[/,]\s?(?=\S{1,8}$)/.exec(text);
  if (!at) return null;
  const start = at.index + at[0].length;
  const found = unitAt(text, text.startsWith("unit: ", start) ? start + 6 : start);
  if (!found) return null;
  return /^\s*[)\]]?\s*$/.test(text.slice(found.end)) ? found.unit : null;
}

/** Every known name, longest first, with what it stands for; for finding names inside sentences. */
export function knownNames(): readonly (readonly [string, NameConcept])[] {
  sorted ??= [...terms].filter(([word]) => word.length > 1).sort((a, b) => b[0].length - a[0].length);
  return sorted;
}
let sorted: (readonly [string, NameConcept])[] | undefined;
