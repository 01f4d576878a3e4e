import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

const READY_MS = 30_000;

/** The hosted API as it is deployed, in a process of its own on that port, ready to answer. */
export async function startApiProcess(port: number): Promise<{ kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ["--enable-source-maps", ".build/hosted-api.mjs"], {
    env: { ...process.env, API_PORT: String(port), LOG_LEVEL: "error" },
    stdio: "ignore",
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const until = performance.now() + READY_MS;
  for (;;) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) break;
    if (child.exitCode !== null || performance.now() > until)
      throw new Error("The hosted API did not get ready.");
    await wait(20);
  }
  return {
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
