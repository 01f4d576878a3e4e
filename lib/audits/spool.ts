import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";

/** Where what was read of pages waits on disk until their other languages are there. */
export interface Spool<T extends object> {
  /** Writes a record; gives the place to read it from again. */
  write(record: T): Promise<number>;
  read(place: number): Promise<T>;
  close(): Promise<void>;
}

const NUMBER_BYTES = 4;
const PENDING_BYTES = 256 * 1_024;

/** Opens a file of records of this process's own, which is gone when it is closed. */
export async function openSpool<T extends object>(): Promise<Spool<T>> {
  // What this process wrote itself a moment ago comes back as it was.
  const Own = z.custom<T>((value) => typeof value === "object" && value !== null);
  const folder = await mkdtemp(path.join(tmpdir(), "accordant-audit-"));
  const file = await open(path.join(folder, "pages"), "w+", 0o600);
  let end = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(pending);
    const at = end - pendingBytes;
    pending = [];
    pendingBytes = 0;
    if (bytes.length > 0) await file.write(bytes, 0, bytes.length, at);
  };
  return {
    async write(record) {
      const json = Buffer.from(JSON.stringify(record));
      const size = Buffer.alloc(NUMBER_BYTES);
      size.writeUInt32BE(json.length);
      const place = end;
      pending.push(size, json);
      end += NUMBER_BYTES + json.length;
      pendingBytes += NUMBER_BYTES + json.length;
      if (pendingBytes >= PENDING_BYTES) await flush();
      return place;
    },
    async read(place) {
      await flush();
      const size = Buffer.alloc(NUMBER_BYTES);
      await file.read(size, 0, NUMBER_BYTES, place);
      const json = Buffer.alloc(size.readUInt32BE());
      await file.read(json, 0, json.length, place + NUMBER_BYTES);
      return Own.parse(JSON.parse(json.toString("utf8")));
    },
    async close() {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
