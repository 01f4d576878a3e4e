import type { FileHandle } from "node:fs/promises";
import { z } from "zod";

/** What one request of a run came to. */
export interface JournalEntry {
  /** What is said of it, as JSON. */
  said: unknown;
  body: Buffer;
}

/** Where an entry lies in a file. */
export interface Place {
  file: FileHandle;
  at: number;
  saidBytes: number;
  bodyBytes: number;
}

const HEAD_BYTES = 8;
const Keyed = z.object({ key: z.string(), said: z.unknown() });

async function readAt(file: FileHandle, at: number, bytes: number): Promise<Buffer | null> {
  const read = Buffer.alloc(bytes);
  const { bytesRead } = await file.read(read, 0, bytes, at);
  return bytesRead === bytes ? read : null;
}

function saidOf(json: Buffer): z.infer<typeof Keyed> | null {
  try {
    return Keyed.parse(JSON.parse(json.toString("utf8")));
  } catch {
    return null;
  }
}

/** Adds where each entry of a file lies, the first of a key; whoever was killed may have left half an entry at the end. */
export async function indexFile(file: FileHandle, places: Map<string, Place>): Promise<void> {
  const { size } = await file.stat();
  for (let at = 0; ;) {
    const head = await readAt(file, at, HEAD_BYTES);
    if (!head) return;
    const place = {
      file,
      at: at + HEAD_BYTES,
      saidBytes: head.readUInt32BE(0),
      bodyBytes: head.readUInt32BE(4),
    };
    at = place.at + place.saidBytes + place.bodyBytes;
    const json = at > size ? null : await readAt(file, place.at, place.saidBytes);
    const keyed = json && saidOf(json);
    if (!keyed) return;
    if (!places.has(keyed.key)) places.set(keyed.key, place);
  }
}

/** Reads the entry that lies there; null for none, or one that can no longer be read. */
export async function readEntry(place: Place | undefined): Promise<JournalEntry | null> {
  if (!place) return null;
  const json = await readAt(place.file, place.at, place.saidBytes);
  const body = await readAt(place.file, place.at + place.saidBytes, place.bodyBytes);
  const keyed = json && saidOf(json);
  return keyed && body ? { said: keyed.said, body } : null;
}

function framed(key: string, said: unknown, body: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify({ key, said }));
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, json, body]);
}

export type WriteEntry = (key: string, said: unknown, body?: Buffer) => Promise<void>;

/** Writes entries to the end of a file, so many bytes at most; what finds no room or no disk is not written. */
export function openWriter(file: FileHandle, bytesMost: number): WriteEntry {
  let left = bytesMost;
  return async (key, said, body = Buffer.alloc(0)) => {
    const frame = framed(key, said, body);
    if (frame.length > left) return;
    left -= frame.length;
    // A disk that is full makes no audit fail; after half an entry nothing more can be read.
    await file.appendFile(frame).catch(() => (left = 0));
  };
}
