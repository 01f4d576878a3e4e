import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  RendererMessage,
  type FoundChromium,
  type RendererAnswer,
  type RendererOrder,
  type RendererSettings,
} from "@/lib/chromium";
import { machineEnv } from "@/lib/core/env";
import { killTree } from "./process-tree";
import { findRendererUser, mayRun } from "./renderer-user";

/** A renderer that runs. */
export interface RendererProcess {
  pid: number;
  isSandboxed: boolean;
  /** Has an order carried out, one at a time; null where the process ended over it. */
  carryOut(order: RendererOrder): Promise<RendererAnswer | null>;
  /** Whether it still takes orders. */
  isOpen(): boolean;
  /** Ends it with its browser, at once. */
  kill: () => void;
}

const HEAP_MEGABYTES = 384;
/** More than a page's HTML can be as JSON, where every character is written as six. */
const LINE_MOST = 64_000_000;

/** Reads lines; one that is longer than any message may be ends the reading. */
function readLines(
  stream: NodeJS.ReadableStream,
  onLine: (line: string) => void,
  onTooLong: () => void,
): void {
  let parts: string[] = [];
  let length = 0;
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    let rest = chunk;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      onLine([...parts, rest.slice(0, end)].join(""));
      [parts, length] = [[], 0];
      rest = rest.slice(end + 1);
    }
    parts.push(rest);
    length += rest.length;
    if (length > LINE_MOST) onTooLong();
  });
}

function messageOf(line: string): RendererMessage | null {
  try {
    return RendererMessage.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/**
 * Starts a renderer: a process of its own that is told nothing of this one's environment but where programs are, with a
 * folder of its own for temporary files, as a user of its own where this process is root and that user may read what it
 * runs. `entry` is the renderer's bundle. Null where it does not come up. Orders and answers go through its standard
 * input and output, so that it ends when this process does, however that ends.
 */
export async function startRenderer(
  entry: string,
  { executablePath, env }: FoundChromium,
  proxyPort: number,
): Promise<RendererProcess | null> {
  const found = findRendererUser();
  const user = found && mayRun(found, entry, executablePath, process.execPath) ? found : null;
  const scratch = mkdtempSync(path.join(tmpdir(), "accordant-renderer-"));
  if (user) chownSync(scratch, user.uid, user.gid);
  const settings: RendererSettings = { executablePath, env, proxyPort, scratch };
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, entry, JSON.stringify(settings)];
  const { NODE_ENV, PATH = "" } = machineEnv();
  const child = spawn(process.execPath, args, {
    ...{ cwd: path.dirname(path.dirname(entry)), stdio: ["pipe", "pipe", "ignore"] as const },
    env: { NODE_ENV, PATH, TMPDIR: scratch, HOME: scratch },
    ...(user ?? {}),
  });
  const { pid, stdin, stdout } = child;
  let isOpen = true;
  let waiting: ((message: RendererMessage | null) => void) | null = null;
  const tell = (message: RendererMessage | null): void => {
    waiting?.(message);
    waiting = null;
  };
  const end = (): void => {
    isOpen = false;
    tell(null);
    rmSync(scratch, { recursive: true, force: true });
  };
  const kill = (): void => {
    if (isOpen && pid !== undefined) killTree(pid);
    end();
  };
  child.once("exit", end).once("error", end);
  stdin.on("error", () => undefined);
  readLines(stdout, (line) => tell(messageOf(line)), kill);
  const next = () => new Promise<RendererMessage | null>((resolve) => (waiting = resolve));
  const first = await next();
  if (first?.kind !== "ready" || pid === undefined) {
    kill();
    return null;
  }
  return {
    ...{ pid, isSandboxed: first.isSandboxed, kill, isOpen: () => isOpen },
    async carryOut(order) {
      if (!isOpen) return null;
      const answer = next();
      if (!stdin.write(`${JSON.stringify(order)}\n`)) await Promise.race([once(stdin, "drain"), answer]);
      const message = await answer;
      return message && message.kind !== "ready" && message.id === order.id ? message : null;
    },
  };
}
