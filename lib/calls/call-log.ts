import { log } from "@/lib/core/log";
import { METERS } from "@/lib/core/metrics";
import { createCallMerger } from "./merge-calls";
import { storeCalls, type ApiCallNote, type CountedCall } from "./store-calls";

const FLUSH_EVERY_MS = 1_000;
const FLUSH_AT_ROWS = 500;
/** Rows of one statement at most. */
const BATCH_MAX = 1_000;
/** Rows kept while the database takes none: some 15 MB. */
const KEPT_MAX = 50_000;

export interface CallLog {
  /** Notes a call; costs the caller no more than a look-up does. */
  add(call: ApiCallNote): void;
  /** Writes what is noted and stops. */
  close(): Promise<void>;
}

/**
 * The log of calls of this process: noted in memory and written once a second, or when 500 rows are noted. Equal
 * answers to one network without a key become one row of a second with their number, so that a flood costs what one
 * call does.
 * While the database takes none, the newest 50,000 rows are kept and older ones dropped and counted. What a killed
 * process had not written is lost: a second of calls, or whatever waited for the database.
 */
export function openCallLog(): CallLog {
  let waiting: CountedCall[] = [];
  /** The rows of this second that may count one call more. */
  const open = createCallMerger();
  let writing: Promise<void> | null = null;
  let isFailing = false;

  function dropOldest(): void {
    const beyond = waiting.length - KEPT_MAX;
    if (beyond <= 0) return;
    const dropped = waiting.splice(0, beyond);
    open.clear();
    METERS.callsDropped.inc(dropped.reduce((sum, { calls }) => sum + calls, 0));
  }

  async function write(): Promise<void> {
    const batch = waiting.slice(0, BATCH_MAX);
    waiting = waiting.slice(BATCH_MAX);
    open.clear();
    try {
      await storeCalls(batch);
      isFailing = false;
    } catch (error) {
      waiting = [...batch, ...waiting];
      dropOldest();
      if (!isFailing) log().error({ error: String(error) }, "the log of calls cannot be written");
      isFailing = true;
    }
  }

  function flush(): Promise<void> {
    writing ??= write().finally(() => {
      writing = null;
      if (!isFailing && waiting.length >= FLUSH_AT_ROWS) void flush();
    });
    return writing;
  }

  const timer = setInterval(() => {
    if (waiting.length > 0) void flush();
  }, FLUSH_EVERY_MS);
  timer.unref();

  return {
    add(call) {
      const row = open.add(call);
      if (row === null) return;
      waiting.push(row);
      // Where it fails it is tried once a second, not at every call.
      if (waiting.length >= FLUSH_AT_ROWS && writing === null && !isFailing) void flush();
      if (waiting.length >= 2 * KEPT_MAX) dropOldest();
    },
    async close() {
      clearInterval(timer);
      while (waiting.length > 0) {
        await (writing ?? flush());
        if (isFailing) return;
      }
      await writing;
    },
  };
}
