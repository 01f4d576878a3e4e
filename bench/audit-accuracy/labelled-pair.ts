import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const LabelledPair = z.object({
  id: z.string(),
  language: z.string(),
  otherLanguage: z.string(),
  name: z.string(),
  value: z.string(),
  otherName: z.string(),
  otherValue: z.string(),
  label: z.enum(["equal", "deviating"]),
});
export type LabelledPair = z.infer<typeof LabelledPair>;

/** The labelled pairs of one half of the corpus, by the language of their file. */
export function readCorpus(half: string): Map<string, LabelledPair[]> {
  const folder = path.join("bench/audit-accuracy", half);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  return new Map(
    files.map((file) => [
      path.basename(file, ".json"),
      z.array(LabelledPair).parse(JSON.parse(readFileSync(path.join(folder, file), "utf8"))),
    ]),
  );
}
