import { lstat, mkdir, open, readdir, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { ENGINE_VERSION } from "./engine-version";

/** What one request of a run came to. */
export interface JournalEntry {
  /** What is said of it, as JSON. */
  said: unknown;
  body: Buffer;
}

/**
 * What a run was answered, kept on this machine's disk until the run is over: whoever takes it up after its worker was
 * killed asks for nothing a second time. A worker that has no journal of the run begins anew.
 */
export interface RunJournal {
  /** When the run was begun first. */
  startedAt: Date;
  /** Whether it was answered before this attempt at the run. */
  has(key: string): boolean;
  recall(key: string): Promise<JournalEntry | null>;
  /** Keeps an answer; what finds no room or no disk is not kept. */
  note(key: string, said: object, body?: Buffer): Promise<void>;
  /** Ends this attempt: what was answered stays for the next. */
  close(): Promise<void>;
  /** Ends the run: nothing of it stays. */
  end(): Promise<void>;
}

interface Place {
  file: FileHandle;
  at: number;
  saidBytes: number;
  bodyBytes: number;
}

/** What was answered longer ago is of another day. */
const KEPT_MS = 6 * 3_600_000;
const BYTES_MOST = 512 * 1_024 * 1_024;
const HEAD_BYTES = 8;
const Keyed = z.object({ key: z.string(), said: z.unknown() });

// Others on this machine may neither read it nor have put it there.
async function openFolder(): Promise<string | null> {
  const uid = process.getuid?.() ?? 0;
  const folder = path.join(tmpdir(), `accordant-runs-${uid}`);
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(folder).catch(() => null);
  if (!found?.isDirectory()) return null;
  const isOwn = process.getuid === undefined || (found.uid === uid && (found.mode & 0o077) === 0);
  return isOwn ? folder : null;
}

interface Attempt {
  path: string;
  startedMs: number;
}

/** A run's earlier attempts, oldest first; files whose time is over go, whosever they are. */
async function attemptsAt(folder: string, runId: string, nowMs: number): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const name of await readdir(folder)) {
    const [run, engine, started] = name.split("_");
    const one = { path: path.join(folder, name), startedMs: Number(started) };
    if (!(nowMs - one.startedMs < KEPT_MS)) await rm(one.path, { force: true });
    else if (run === runId && engine === ENGINE_VERSION) attempts.push(one);
  }
  return attempts.sort((a, b) => a.startedMs - b.startedMs);
}

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

// Whoever was killed may have left half an entry at the end.
async function indexFile(file: FileHandle, places: Map<string, Place>): Promise<void> {
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

function framed(key: string, said: object, body: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify({ key, said }));
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(json.length, 0);
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, json, body]);
}

function openWriter(file: FileHandle, bytesMost: number): RunJournal["note"] {
  let left = bytesMost;
  return async (key, said, body = Buffer.alloc(0)) => {
    const frame = framed(key, said, body);
    if (frame.length > left) return;
    left -= frame.length;
    // A disk that is full makes no audit fail; after half an entry nothing more can be read.
    await file.appendFile(frame).catch(() => (left = 0));
  };
}

/**
 * Opens the journal of a run for an attempt that begins `now`: what earlier attempts on this machine were answered within
 * six hours, by the same version of the engine, and a file of its own for what comes. Each attempt writes to its own, so
 * that one that was taken for dead spoils nothing. Null where the machine has no place for it.
 */
export async function openRunJournal(runId: string, now: Date): Promise<RunJournal | null> {
  const folder = await openFolder();
  if (folder === null) return null;
  const attempts = await attemptsAt(folder, runId, now.getTime());
  const places = new Map<string, Place>();
  const files: FileHandle[] = [];
  const close = async (): Promise<void> => {
    for (const file of files.splice(0)) await file.close();
  };
  try {
    for (const attempt of attempts) {
      const file = await open(attempt.path, "r");
      files.push(file);
      await indexFile(file, places);
    }
    const own = path.join(folder, `${runId}_${ENGINE_VERSION}_${now.getTime()}`);
    const file = await open(own, "ax", 0o600);
    files.push(file);
    return {
      startedAt: new Date(attempts[0]?.startedMs ?? now.getTime()),
      has: (key) => places.has(key),
      async recall(key) {
        const place = places.get(key);
        if (!place) return null;
        const json = await readAt(place.file, place.at, place.saidBytes);
        const body = await readAt(place.file, place.at + place.saidBytes, place.bodyBytes);
        const keyed = json && saidOf(json);
        return keyed && body ? { said: keyed.said, body } : null;
      },
      note: openWriter(file, BYTES_MOST),
      close,
      async end() {
        await close();
        for (const one of [...attempts.map((attempt) => attempt.path), own]) await rm(one, { force: true });
      },
    };
  } catch (error) {
    await close();
    // What another attempt removed meanwhile, or wrote under the same name, is a run begun anew.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
