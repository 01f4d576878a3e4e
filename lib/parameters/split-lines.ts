import { type FoundParameter } from "./parameter";

const NAME_LONGEST = 60;
/** A name, a colon that is part of no time, ratio or address, and what it says. */
const NAMED = /^\s*[-•·▪●*–]?\s*([^\n:：]{1,80}?)\s*(?::(?!\/\/)|：)\s*(\S[^\n]*)$/u;

export interface NamedText {
  name: string;
  value: string;
  nameStart: number;
  valueStart: number;
}

/** Reads `Name: value` in one line; null where the colon belongs to something else or nothing stands behind it. */
export function namedText(line: string): NamedText | null {
  const found = NAMED.exec(line);
  const [name, value] = [found?.[1]?.trim() ?? "", found?.[2]?.trim() ?? ""];
  if (name === "" || value === "" || name.length > NAME_LONGEST || !/\p{L}/u.test(name)) return null;
  if (/\d$/.test(name) && /^\d/.test(value)) return null;
  if (/[.。!?！？]\s/u.test(name)) return null;
  return { name, value, nameStart: line.indexOf(name), valueStart: line.lastIndexOf(value) };
}

/**
 * A cell whose every line is `Name: value` says as many things. Where one line has a name and no value, or none, the
 * cell stays whole.
 */
export function splitLines(whole: FoundParameter): FoundParameter[] {
  const lines = whole.value.split("\n");
  const named = lines.map(namedText);
  if (named.length === 0 || named.some((one) => one === null)) return [whole];
  if (lines.length < 2 && named[0]?.value.includes(",")) return [whole];
  let offset = 0;
  return lines.flatMap((line, at) => {
    const one = named[at];
    const start = offset;
    offset += line.length + 1;
    if (!one) return [];
    return [
      {
        ...whole,
        name: one.name,
        nameSpan: { text: one.name, path: whole.valueSpan.path, start: start + one.nameStart },
        value: one.value,
        valueSpan: { text: one.value, path: whole.valueSpan.path, start: start + one.valueStart },
        group: whole.group === null ? whole.name : `${whole.group} / ${whole.name}`,
        row: whole.row + at / 100,
      },
    ];
  });
}
