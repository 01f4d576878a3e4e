import pg from "pg";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";

const TICK_MS = 250;
const SILENT_MS = 1_000;
const RECONNECT_MS = 250;

export interface ChangeChannel {
  /** Whether the channel was heard within the last second; if not, what is in memory may be old. */
  isAlive(): boolean;
  close(): Promise<void>;
}

/**
 * Listens for changes of answers. It also tells itself something four times a second, through the database, so that
 * silence means the channel is dead and not that nothing changed. `onResumed` is called when it is heard again after
 * a silence, before it counts as alive, and when it listens again after changes may have been missed.
 */
export function openChangeChannel(handlers: {
  onChange: (what: string) => void;
  onResumed: () => void;
}): ChangeChannel {
  let lastHeard = Number.NEGATIVE_INFINITY;
  let client: pg.Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const lose = (dead: pg.Client): void => {
    if (client !== dead) return;
    client = null;
    lastHeard = Number.NEGATIVE_INFINITY;
    dead.end().catch(() => undefined);
    if (!closed) timer = setTimeout(() => void connect(), RECONNECT_MS);
  };

  const connect = async (): Promise<void> => {
    const made = new pg.Client({
      connectionString: env().DATABASE_SYSTEM_URL,
      application_name: "accordant-changes",
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
      keepAlive: true,
    });
    client = made;
    made.on("error", () => lose(made));
    made.on("end", () => lose(made));
    made.on("notification", ({ payload }) => {
      // What is heard first after a silence may stand before a change that is still on its way.
      if (performance.now() - lastHeard >= SILENT_MS) handlers.onResumed();
      lastHeard = performance.now();
      if (payload && !payload.startsWith("tick")) handlers.onChange(payload);
    });
    try {
      await made.connect();
      await made.query("LISTEN answer_changed");
      handlers.onResumed();
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : String(error) }, "change channel");
      lose(made);
    }
  };

  const tick = setInterval(() => {
    const listening = client;
    listening?.query("SELECT pg_notify('answer_changed', 'tick')").catch(() => lose(listening));
  }, TICK_MS);
  void connect();

  return {
    isAlive: () => performance.now() - lastHeard < SILENT_MS,
    async close() {
      closed = true;
      clearInterval(tick);
      clearTimeout(timer);
      const open = client;
      client = null;
      await open?.end().catch(() => undefined);
    },
  };
}
