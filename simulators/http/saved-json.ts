import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { z } from "zod";

/** A JSON file that is either the old one or the new one, never half of either. */
export class SavedJson<T> {
  private writing: Promise<void> = Promise.resolve();
  private waiting: T | undefined;

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  /** The saved value, or null where there is none; a damaged file is kept aside as `*.damaged`. */
  async read(): Promise<T | null> {
    const text = await readFile(this.path, "utf8").catch(() => null);
    if (text === null) return null;
    const parsed = this.schema.safeParse(parseOrNull(text));
    if (parsed.success) return parsed.data;
    await rename(this.path, `${this.path}.damaged`);
    return null;
  }

  /** Writes the value; calls that arrive during a write are folded into one. */
  write(value: T): Promise<void> {
    const alreadyWaiting = this.waiting !== undefined;
    this.waiting = value;
    const flush = () => this.flush();
    if (!alreadyWaiting) this.writing = this.writing.then(flush, flush);
    return this.writing;
  }

  private async flush(): Promise<void> {
    const value = this.waiting;
    this.waiting = undefined;
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(`${this.path}.new`, JSON.stringify(value, null, 1));
    await rename(`${this.path}.new`, this.path);
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
