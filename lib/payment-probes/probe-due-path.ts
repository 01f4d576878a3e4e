import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import { guardedFetch } from "@/lib/core/guarded/guarded-fetch";
import { hostOf } from "@/lib/core/same-site";
import { openRobots } from "@/lib/crawl";
import { leaveHost, takeHost } from "@/lib/schedules";
import { claimPath, LEASE_SECONDS } from "./claim-path";
import type { PathProbe, ProbedPath } from "./path-probe";
import { putOffProbe, storeProbe } from "./store-probe";
import { stepsOf } from "./terms";

const ROBOTS_MS = 5_000;
const ROBOTS_BYTES = 600_000;

const unseen = (reason: "robots" | "site_down"): ProbedPath => {
  return { outcome: "not_seen", reason, detail: "", ms: null, chain: [], kept: 0 };
};

/** How a site's robots.txt is asked for; null where it cannot be read for now. */
interface ProbeOutside {
  readRobots: (url: string) => Promise<{ status: number; body: Buffer } | null>;
}

const OUTSIDE: ProbeOutside = {
  readRobots: (url) =>
    guardedFetch({
      ...{ method: "GET", url, totalMs: ROBOTS_MS, bytesMax: ROBOTS_BYTES, redirectsMax: 3 },
    }).catch(() => null),
};

/** Why the product's page may not be opened, or null: a site says in its robots.txt what programs are to leave alone. */
async function robotsAgainst(url: string, { readRobots }: ProbeOutside): Promise<ProbedPath | null> {
  const robots = openRobots(readRobots);
  if (await robots.mayRead(url)) return null;
  return unseen(robots.isSilent(url) ? "site_down" : "robots");
}

/**
 * Goes a way to a payment gateway that is due (TM-07), with the exporter's consent and not without: outside any
 * transaction, one reading of a host at a time. `open` gives the provider's scope as of now, `probe` a browser. Returns
 * whether it was gone.
 */
export async function probeDuePath(
  open: () => Ctx,
  pathId: string,
  probe: PathProbe,
  outside = OUTSIDE,
): Promise<boolean> {
  const claimed = await claimPath(open(), pathId);
  if (!claimed) return false;
  const { path, siteUrl, redirectMs } = claimed;
  const turn = { host: hostOf(siteUrl), holder: randomUUID() };
  const { now } = open();
  if (!(await takeHost(turn, now, new Date(now.getTime() + LEASE_SECONDS * 1_000)))) {
    await putOffProbe(open(), claimed);
    return false;
  }
  try {
    const { productUrl: url, locale, gatewayHosts } = path;
    const way = { url, locale, gatewayHosts, steps: stepsOf(path), redirectMs };
    const probed = (await robotsAgainst(url, outside)) ?? (await probe(way));
    return await storeProbe(open(), claimed, probed);
  } finally {
    await leaveHost(turn);
  }
}
