import { connect, createServer, type Socket } from "node:net";

/** What went to a database: what asks or changes something, and what only begins, ends or sets up a transaction. */
export interface Counts {
  statements: number;
  frames: number;
}

export interface StatementCounter {
  /** The same address through the counter. */
  urlOf(url: string): string;
  /** What went through since the last look. */
  take(): Counts;
  close(): Promise<void>;
}

const FRAME = /^\s*(?:BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SELECT set_config)\b/i;

function textAt(message: Buffer, start: number): { text: string; end: number } {
  const end = message.indexOf(0, start);
  return { text: message.toString("utf8", start, end), end: end + 1 };
}

/** Reads one side of the frontend protocol (PostgreSQL 55.7) and says the SQL of every statement that is carried out. */
function createReader(onStatement: (sql: string) => void): (chunk: Buffer) => void {
  const prepared = new Map<string, string>();
  const portals = new Map<string, string>();
  let rest = Buffer.alloc(0);
  let isStarted = false;
  const read = (type: string, message: Buffer): void => {
    if (type === "Q") onStatement(textAt(message, 0).text);
    if (type === "P") {
      const name = textAt(message, 0);
      prepared.set(name.text, textAt(message, name.end).text);
    }
    if (type === "B") {
      const portal = textAt(message, 0);
      portals.set(portal.text, prepared.get(textAt(message, portal.end).text) ?? "");
    }
    if (type === "E") onStatement(portals.get(textAt(message, 0).text) ?? "");
  };
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      // The first message has no type.
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      if (isStarted) read(String.fromCharCode(rest[0] ?? 0), rest.subarray(head + 4, end));
      isStarted = true;
      rest = rest.subarray(end);
    }
  };
}

/** Stands between a process and its database and counts what it is asked, as it comes over the wire. */
export async function openStatementCounter(url: string): Promise<StatementCounter> {
  const target = new URL(url);
  let counts: Counts = { statements: 0, frames: 0 };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const read = createReader((sql) => {
      if (FRAME.test(sql)) counts.frames += 1;
      else counts.statements += 1;
    });
    client.on("data", (chunk: Buffer) => {
      read(chunk);
      database.write(chunk);
    });
    database.pipe(client);
    for (const socket of [client, database]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    urlOf: (asked) => Object.assign(new URL(asked), { hostname: "127.0.0.1", port: String(port) }).href,
    take: () => {
      const taken = counts;
      counts = { statements: 0, frames: 0 };
      return taken;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
