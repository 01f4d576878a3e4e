import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { launchChromium } from "./launch-chromium";
import { lookAtPage } from "./look-at-page";
import { RendererOrder, RendererSettings, type RendererMessage } from "./look-message";
import { probePath } from "./probe-path";

const LAUNCH_MS = 30_000;
const SCRIPT_MEGABYTES = 256;

function argumentsOf(): string[] {
  return [
    // No name is looked up by the browser itself, whatever a page tries; the proxy does that, and checks.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-sync",
    "--no-pings",
    "--mute-audio",
    `--js-flags=--max-old-space-size=${SCRIPT_MEGABYTES}`,
  ];
}

function say(message: RendererMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/**
 * Runs a renderer: starts the browser, says that it is ready, and answers the orders that come as lines on standard
 * input, one after the other, as lines on standard output. It ends when its input or its browser does; whoever started
 * it starts another.
 */
export async function serveLooks(settings: string): Promise<void> {
  const { executablePath, env, proxyPort, scratch } = RendererSettings.parse(JSON.parse(settings));
  // Whoever started it may be gone without having cleared up.
  process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
  process.stdin.once("end", () => process.exit(0));
  const proxy = { server: `http://127.0.0.1:${proxyPort}` };
  const how = { args: argumentsOf(), timeoutMs: LAUNCH_MS, proxy };
  const { browser, isSandboxed } = await launchChromium({ executablePath, env }, how);
  browser.once("disconnected", () => process.exit(1));
  say({ kind: "ready", isSandboxed });
  for await (const line of createInterface({ input: process.stdin })) {
    const order = RendererOrder.parse(JSON.parse(line));
    say(
      order.kind === "look"
        ? await lookAtPage(browser, order, proxyPort)
        : await probePath(browser, order, proxyPort),
    );
  }
  process.exit(0);
}
