import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";

/** The SHA-256 of the given texts, in order. */
export function hashOf(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/** A file's text, or null where there is none. */
export async function textOf(file) {
  return await readFile(file, "utf8").catch(() => null);
}

/** Writes a file whole: a reader sees the old text or the new, never a part. */
export async function writeWhole(file, contents) {
  await mkdir(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, contents);
  await rename(partial, file);
}
