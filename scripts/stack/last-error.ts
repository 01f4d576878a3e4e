import { z } from "zod";

const LogLine = z.object({ msg: z.string(), err: z.object({ message: z.string() }).optional() });
const SENTENCE_MAX = 300;

function textOf(line: string): string {
  if (!line.startsWith("{")) return line.replace(/^(?:\w*Error|Uncaught): /, "");
  try {
    const { msg, err } = LogLine.parse(JSON.parse(line));
    return err && err.message !== msg ? `${msg}: ${err.message}` : msg;
  } catch {
    return line;
  }
}

/** The line of a process's output that most likely says why it stopped. */
export function lastErrorIn(log: string): string {
  const lines = log
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^at |^Node\.js v|^[{}^~]+$|^throw |^node:/.test(line));
  const named = lines
    .filter((line) => /error|cannot|failed|refus|not usable|must|"level":[56]0/i.test(line))
    .at(-1);
  return textOf(named ?? lines.at(-1) ?? "it said nothing").slice(0, SENTENCE_MAX);
}
