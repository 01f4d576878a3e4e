const NAME_LONGEST = 60;
/** Names as long as this may hold points that end no sentence: `Max. Load`. */
const ABBREVIATED_MOST = 30;
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
  // "9:30" and "16:9" name nothing, nor does a sentence before a colon.
  if (/^[^:：]*\d[:：]\d/u.test(line)) return null;
  if (/[。！？]|[!?]\s/u.test(name) || (name.length > ABBREVIATED_MOST && /\.\s+\p{Lu}/u.test(name)))
    return null;
  return { name, value, nameStart: line.indexOf(name), valueStart: line.lastIndexOf(value) };
}
