import { lstat, mkdir, open, readdir, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ENGINE_VERSION } from "./engine-version";
import {
  indexFile,
  openWriter,
  readEntry,
  type JournalEntry,
  type Place,
  type WriteEntry,
} from "./frame-file";
import { keepLastAnswers, openLastAnswers } from "./last-answers";

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
  /** What the site's last whole run was answered there, which may have changed since. */
  recallLast(key: string): Promise<JournalEntry | null>;
  /** Keeps an answer; what finds no room or no disk is not kept. */
  note: WriteEntry;
  /** Ends this attempt: what was answered stays for the next. */
  close(): Promise<void>;
  /** Ends the run: of one that read the site, what the next may ask after stays in place of what was there. */
  end(hasRead: boolean): Promise<void>;
}

/** What was answered longer ago is of another day. */
const KEPT_MS = 6 * 3_600_000;
const BYTES_MOST = 512 * 1_024 * 1_024;

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
    if (name.startsWith("site-")) continue;
    const [run, engine, started] = name.split("_");
    const one = { path: path.join(folder, name), startedMs: Number(started) };
    if (!(nowMs - one.startedMs < KEPT_MS)) await rm(one.path, { force: true });
    else if (run === runId && engine === ENGINE_VERSION) attempts.push(one);
  }
  return attempts.sort((a, b) => a.startedMs - b.startedMs);
}

/**
 * Opens the journal of a run for an attempt that begins `now`: what earlier attempts on this machine were answered within
 * six hours, by the same version of the engine, and a file of its own for what comes. Each attempt writes to its own, so
 * that one that was taken for dead spoils nothing. Null where the machine has no place for it.
 */
export async function openRunJournal(
  { runId, siteId }: { runId: string; siteId: string },
  now: Date,
): Promise<RunJournal | null> {
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
    const file = await open(own, "ax+", 0o600);
    files.push(file);
    const last = await openLastAnswers(folder, siteId, now.getTime());
    const startedAt = new Date(attempts[0]?.startedMs ?? now.getTime());
    return {
      startedAt,
      has: (key) => places.has(key),
      recall: (key) => readEntry(places.get(key)),
      recallLast: async (key) => (await last?.recall(key)) ?? null,
      note: openWriter(file, BYTES_MOST),
      async close() {
        await last?.close();
        await close();
      },
      async end(hasRead) {
        await last?.close();
        if (hasRead) {
          await indexFile(file, places);
          await keepLastAnswers(folder, siteId, startedAt, places);
        }
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
