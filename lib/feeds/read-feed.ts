import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { machineEnv } from "@/lib/core/env";
import { FeedError } from "./feed-error";
import {
  FeedLine,
  type FeedHead,
  type FeedOrder,
  type FeedProduct,
  type FeedRead,
  type FeedRow,
} from "./feed-read";

/** What reading a feed may take. */
export interface FeedLimits {
  ms: number;
  heapMegabytes: number;
}
const LIMITS: FeedLimits = { ms: 60_000, heapMegabytes: 768 };
const READERS_MOST = 2;
const READER = path.join(/* turbopackIgnore: true */ process.cwd(), ".build", "feed-reader.mjs");

let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (running >= READERS_MOST) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

async function readApart(
  bytes: Buffer,
  order: FeedOrder,
  { ms, heapMegabytes }: FeedLimits,
): Promise<FeedRead> {
  const { NODE_ENV, PATH = "" } = machineEnv();
  const args = [`--max-old-space-size=${heapMegabytes}`, READER, JSON.stringify(order)];
  const child = spawn(process.execPath, args, {
    stdio: ["pipe", "pipe", "ignore"],
    env: { NODE_ENV, PATH },
  });
  const tooLong = setTimeout(() => child.kill("SIGKILL"), ms);
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  let head: FeedHead | null = null;
  const products: FeedProduct[] = [];
  const firstRows: FeedRow[] = [];
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const said = FeedLine.parse(JSON.parse(line));
      if (said.kind === "head") head = said;
      else if (said.kind === "product") products.push(said.product);
      else if (said.kind === "row") firstRows.push(said.row);
      else if (head) return { ...head, products, firstRows };
    }
  } finally {
    clearTimeout(tooLong);
    child.kill("SIGKILL");
  }
  throw new FeedError("too_heavy", `${ms / 1_000} s, ${heapMegabytes} MB`);
}

/**
 * Reads a feed, whatever its bytes are (JSON, CSV or XLSX), in a process of its own: it knows nothing of this one, and a
 * feed that takes more time or memory than it may ends there (`too_heavy`). Why it cannot be taken stands in `failure`;
 * what was seen of it until then is there.
 */
export async function readFeed(
  bytes: Buffer,
  order: FeedOrder,
  limits: FeedLimits = LIMITS,
): Promise<FeedRead> {
  await takeTurn();
  try {
    return await readApart(bytes, order, limits);
  } finally {
    giveTurn();
  }
}
