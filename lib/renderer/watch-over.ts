import { memoryOf, treeOf } from "./process-tree";
import type { RendererProcess } from "./renderer-process";

/** Beside the page's own time: for the browser to tell what it saw. */
const GRACE_MS = 4_000;
const WATCH_MS = 250;

/** Ends a renderer over a look that costs too much; gives why, once it has. */
export function watchOver(
  { pid, kill }: RendererProcess,
  limits: { totalMs: number; memoryMax: number },
  signal?: AbortSignal,
) {
  let why: "memory" | "too_slow" | null = null;
  const end = (because: "memory" | "too_slow") => (): void => {
    why ??= because;
    kill();
  };
  const late = setTimeout(end("too_slow"), limits.totalMs + GRACE_MS);
  const watch = setInterval(() => {
    if (memoryOf(treeOf(pid)) > limits.memoryMax) end("memory")();
  }, WATCH_MS);
  const onAbort = end("too_slow");
  signal?.addEventListener("abort", onAbort);
  return {
    why: () => why,
    stop() {
      clearTimeout(late);
      clearInterval(watch);
      signal?.removeEventListener("abort", onAbort);
    },
  };
}
