import { open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { indexFile, openWriter, readEntry, type JournalEntry, type Place } from "./frame-file";
import { conditionsOf, KeptAnswer } from "./kept-answer";

/** What a site's last whole run on this machine was answered, so that the next one asks only for what has changed. */
export interface LastAnswers {
  recall(key: string): Promise<JournalEntry | null>;
  close(): Promise<void>;
}

/** Of one site, and of all of this machine's together. */
const SITE_BYTES_MOST = 128 * 1_024 * 1_024;
const ALL_BYTES_MOST = 4 * 1_024 * 1_024 * 1_024;
const KEPT_MS = 8 * 86_400_000;

const NAME = /^site-(?<site>[\w-]+)_(?<ms>\d+)(?:\.part)?$/;

interface LastFile {
  path: string;
  siteId: string;
  ms: number;
}

async function filesIn(folder: string): Promise<LastFile[]> {
  const found: LastFile[] = [];
  for (const name of await readdir(folder)) {
    const groups = NAME.exec(name)?.groups;
    if (groups)
      found.push({ path: path.join(folder, name), siteId: groups["site"] ?? "", ms: Number(groups["ms"]) });
  }
  return found.sort((a, b) => b.ms - a.ms);
}

/** Opens what a site's last run was answered; null where this machine knows of none. */
export async function openLastAnswers(
  folder: string,
  siteId: string,
  nowMs: number,
): Promise<LastAnswers | null> {
  const all = await filesIn(folder);
  for (const { path: old, ms } of all) if (!(nowMs - ms < KEPT_MS)) await rm(old, { force: true });
  const last = all.find((one) => one.siteId === siteId && !one.path.endsWith(".part"));
  const file = last && nowMs - last.ms < KEPT_MS ? await open(last.path, "r").catch(() => null) : null;
  if (!file) return null;
  const places = new Map<string, Place>();
  await indexFile(file, places);
  return { recall: (key) => readEntry(places.get(key)), close: () => file.close() };
}

// The oldest go first, whosever they are.
async function makeRoom(folder: string): Promise<void> {
  let left = ALL_BYTES_MOST;
  for (const one of await filesIn(folder)) {
    left -= (await stat(one.path).catch(() => null))?.size ?? 0;
    if (left < 0) await rm(one.path, { force: true });
  }
}

/** Keeps those of a run's answers by which the next can ask whether they have changed, in place of the last run's. */
export async function keepLastAnswers(
  folder: string,
  siteId: string,
  startedAt: Date,
  places: ReadonlyMap<string, Place>,
): Promise<void> {
  const own = path.join(folder, `site-${siteId}_${startedAt.getTime()}`);
  const file = await open(`${own}.part`, "w", 0o600);
  const write = openWriter(file, SITE_BYTES_MOST);
  try {
    for (const [key, place] of places) {
      const entry = await readEntry(place);
      const kept = KeptAnswer.safeParse(entry?.said);
      if (entry && kept.success && conditionsOf(kept.data, startedAt))
        await write(key, entry.said, entry.body);
    }
  } finally {
    await file.close();
  }
  const before = (await filesIn(folder)).filter((one) => one.siteId === siteId);
  await rename(`${own}.part`, own);
  for (const one of before) if (one.path !== own) await rm(one.path, { force: true });
  await makeRoom(folder);
}
