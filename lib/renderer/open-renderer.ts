import path from "node:path";
import { findChromium, isFatal } from "@/lib/chromium";
import { machineEnv } from "@/lib/core/env";
import type { Resolve } from "@/lib/core/guarded/guarded-agent";
import { openGuardedProxy, type GuardedProxy } from "@/lib/core/guarded/guarded-proxy";
import { portOf, type Reach } from "@/lib/core/guarded/may-call-port";
import type { Rendered, RenderInput, RenderPage } from "@/lib/crawl";
import type { PathProbe } from "@/lib/payment-probes";
import { probeWith } from "./probe-with";
import { startRenderer, type RendererProcess } from "./renderer-process";
import { watchOver } from "./watch-over";

/** Where pages that need a browser are read. */
export interface Renderer {
  render: RenderPage;
  /** Goes a way to a payment gateway, up to the gateway's page. */
  probe: PathProbe;
  /** The renderer's process, null while none runs. */
  pid(): number | null;
  /** Ends it; a later look starts it again. */
  stop(): Promise<void>;
}

interface RendererInput {
  /** The renderer's bundle; the browser from npm is unpacked beside it where no other is installed. */
  entry: string;
  resolve: Resolve;
  reach: Reach;
  limits?: Partial<typeof LIMITS>;
}

/** What one page may cost. */
const LIMITS = {
  totalMs: 20_000,
  settleMs: 6_000,
  readMs: 4_000,
  requestsMax: 300,
  bytesMax: 20_000_000,
  memoryMax: 900_000_000,
  /** What a step on the way to a gateway may take to be there, and the page to become quiet after it. */
  stepMs: 6_000,
  /** A renderer that has had nothing to do for so long is ended. */
  idleMs: 60_000,
};
/** Nothing that did not come up is started again before. */
const AGAIN_MS = 60_000;

/** A renderer that takes orders, and the proxy that is its way out. */
export interface OpenRenderer {
  proxy: GuardedProxy;
  running: RendererProcess;
}

const failed = (code: Extract<Rendered, { kind: "failed" }>["code"], detail = ""): Rendered => {
  return { kind: "failed", code, detail };
};

async function lookWith(
  { proxy, running }: OpenRenderer,
  id: number,
  input: RenderInput,
  limits: typeof LIMITS,
) {
  const { url, language, robots, homeOrigins, aliasedHosts, charactersMax, hopsMax, signal } = input;
  const pass = proxy.openPass({
    ...{ bytesMax: limits.bytesMax, requestsMax: limits.requestsMax, refusedHosts: aliasedHosts },
    loopbackPorts: homeOrigins.map((origin) => portOf(new URL(origin))),
  });
  const over = watchOver(running, limits, signal);
  const { totalMs, settleMs, readMs, requestsMax } = limits;
  try {
    const answer = await running.carryOut({
      ...{ kind: "look", id, url, locale: language ?? "en", robots },
      credential: { username: pass.username, password: pass.password },
      limits: { totalMs, settleMs, readMs, requestsMax, charactersMax, hopsMax },
    });
    if (answer === null || answer.kind === "probed") return failed(over.why() ?? "crashed");
    if (answer.kind === "failed") {
      // A browser that did not come through one page is not trusted with the next.
      if (isFatal(answer.why)) running.kill();
      return failed(answer.why, answer.detail);
    }
    const { kind: _seen, id: _id, ...seen } = answer;
    const html = seen.html.slice(0, charactersMax);
    const isCut = seen.isCut || pass.used().isOver;
    return { kind: "rendered" as const, ...seen, html, isCut, isSandboxed: running.isSandboxed };
  } finally {
    over.stop();
    pass.end();
  }
}

/**
 * Opens what reads pages in a browser: one renderer process at a time, started with the first page that needs it, one
 * page at a time, ended when it has been idle, and started anew after a page that it did not come through. The guarded
 * proxy that is its only way out runs in this process, which alone resolves names and makes connections.
 */
export function openRenderer({ entry, resolve, reach, limits: own = {} }: RendererInput): Renderer {
  const limits = { ...LIMITS, ...own };
  let [open, idle]: [OpenRenderer | null, NodeJS.Timeout | undefined] = [null, undefined];
  let [looks, failedAt, turn] = [0, -Infinity, Promise.resolve()];
  const close = async (): Promise<void> => {
    const was = open;
    open = null;
    was?.running.kill();
    await was?.proxy.close();
  };
  const start = async (): Promise<OpenRenderer | null> => {
    if (open?.running.isOpen()) return open;
    await close();
    if (performance.now() - failedAt < AGAIN_MS) return null;
    const found = await findChromium(machineEnv(), path.join(path.dirname(entry), "chromium"));
    const proxy = found && (await openGuardedProxy(resolve, reach));
    const running = found && proxy && (await startRenderer(entry, found, proxy.port));
    if (running) return (open = { proxy, running });
    failedAt = performance.now();
    await proxy?.close();
    return null;
  };
  const next = async (): Promise<{ ready: OpenRenderer; id: number } | null> => {
    const ready = await start();
    if (!ready) return null;
    looks += 1;
    return { ready, id: looks };
  };
  const once = async (input: RenderInput): Promise<Rendered> => {
    if (input.signal?.aborted) return failed("too_slow", "the run was over");
    const found = await next();
    return found ? lookWith(found.ready, found.id, input, limits) : failed("no_browser");
  };
  /** One after the other; what has been idle for a while afterwards is ended. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    clearTimeout(idle);
    const own = turn.then(work);
    turn = own.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await own;
    } finally {
      clearTimeout(idle);
      idle = setTimeout(() => void (turn = turn.then(close)), limits.idleMs).unref();
    }
  };
  return {
    render: (input) => inTurn(() => once(input)),
    probe: (input) => inTurn(async () => probeWith(await next(), input, limits)),
    pid: () => (open?.running.isOpen() ? open.running.pid : null),
    async stop() {
      clearTimeout(idle);
      open?.running.kill();
      await turn;
      await close();
    },
  };
}
