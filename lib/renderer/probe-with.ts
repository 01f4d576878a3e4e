import { isGatewayOf } from "@/lib/chromium";
import { portOf } from "@/lib/core/guarded/may-call-port";
import type { PathProbe, ProbedPath } from "@/lib/payment-probes";
import type { OpenRenderer } from "./open-renderer";
import { watchOver } from "./watch-over";

const LIMITS = { requestsMax: 500, hopsMax: 10 };
/** Steps are pressed and waited for, one after the other. */
const STEPS_TIME = 12;
/** Hosts with a port are called plainly where only this machine has them. */
const originOf = (host: string): URL => new URL(`http://${host}`);

type Limits = { bytesMax: number; memoryMax: number; stepMs: number };

const unseen = (reason: ProbedPath["reason"]): ProbedPath => {
  return { outcome: "not_seen", reason, detail: "", ms: null, chain: [], kept: 0 };
};

/**
 * Has a renderer go one way to a gateway, with a credential of its own at the proxy. Of this machine it reaches the site
 * and the gateway's ports, where anything of it may be reached at all; what goes to a gateway unencrypted is ruled on by
 * the proxy as well. A gateway whose address may not be called could not be seen.
 */
export async function probeWith(
  found: { ready: OpenRenderer; id: number } | null,
  { url, locale, steps, gatewayHosts, redirectMs }: Parameters<PathProbe>[0],
  { bytesMax, memoryMax, stepMs }: Limits,
): Promise<ProbedPath> {
  if (!found) return unseen("no_browser");
  const { ready, id } = found;
  const { proxy, running } = ready;
  const isGateway = isGatewayOf({ gatewayHosts });
  const pass = proxy.openPass({
    ...{ bytesMax, requestsMax: LIMITS.requestsMax, refusedHosts: [] },
    loopbackPorts: [new URL(url), ...gatewayHosts.map(originOf)].map(portOf),
    mayAsk: (method, asked) => method === "GET" || !isGateway(asked.href),
  });
  const totalMs = STEPS_TIME * stepMs + redirectMs;
  const over = watchOver(running, { totalMs, memoryMax });
  try {
    const answer = await running.carryOut({
      ...{ kind: "probe", id, url, locale, steps: [...steps], gatewayHosts: [...gatewayHosts] },
      credential: { username: pass.username, password: pass.password },
      limits: { ...LIMITS, totalMs, stepMs, redirectMs },
    });
    if (answer?.kind !== "probed") return unseen(over.why() ?? "crashed");
    const { kind: _kind, id: _id, ...probed } = answer;
    if (probed.reason === "too_slow" || probed.reason === "crashed") running.kill();
    const isRefused = pass.used().refused.some((host) => isGateway(`http://${host}`));
    return isRefused ? { ...probed, outcome: "not_seen", reason: "refused" } : probed;
  } finally {
    over.stop();
    pass.end();
  }
}
