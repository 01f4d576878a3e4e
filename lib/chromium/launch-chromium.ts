import type { Browser } from "playwright-core";
import { machineEnv } from "@/lib/core/env";
import type { FoundChromium } from "./find-chromium";

const COMMON = ["--disable-gpu", "--disable-extensions", "--no-first-run"];

/** What a browser says that cannot make its sandbox. */
const NO_SANDBOX = /sandbox|namespace|setuid|zygote/i;

export interface LaunchedChromium {
  browser: Browser;
  /** Whether its own sandbox is on: in many containers, and for root, it cannot be made. */
  isSandboxed: boolean;
}

interface LaunchInput {
  /** Beside those that every browser of ours gets. */
  args: readonly string[];
  timeoutMs: number;
  /** The one way out of it, where it has any. */
  proxy?: { server: string };
}

/**
 * Starts a browser that is told nothing of this process's environment but where programs and temporary files are; in its
 * own sandbox where that can be made. Throws where it does not start.
 */
export async function launchChromium(
  { executablePath, env }: FoundChromium,
  { args, timeoutMs, proxy }: LaunchInput,
): Promise<LaunchedChromium> {
  const { PATH = "", TMPDIR = "/tmp" } = machineEnv();
  const how = {
    ...{ executablePath, args: [...COMMON, ...args], env: { PATH, TMPDIR, ...env }, timeout: timeoutMs },
    ...(proxy ? { proxy } : {}),
  };
  // Read when it is first needed: a worker that prints nothing starts without it, in little more than half the time.
  const { chromium } = await import("playwright-core");
  const launch = async (isSandboxed: boolean): Promise<LaunchedChromium> => ({
    browser: await chromium.launch({ ...how, chromiumSandbox: isSandboxed }),
    isSandboxed,
  });
  // For root it never can be made, and what the browser says of it is at times lost with it.
  if (process.getuid?.() === 0) return launch(false);
  try {
    return await launch(true);
  } catch (error) {
    if (!NO_SANDBOX.test(String(error))) throw error;
    return launch(false);
  }
}
