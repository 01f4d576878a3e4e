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
