import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { toJsonb } from "@/lib/core/to-jsonb";
import { keepHost, takeHost } from "@/lib/routing";
import { carryHost, loseHost } from "./carry-host";
import { challengeOf, hostOf } from "./challenge";
import { claimControl, type ClaimedControl } from "./claim-control";
import { lookEverywhere, OUTSIDE, outcomeOf, type MethodSight, type Outside } from "./look";
import { isUnderWay, storeControl } from "./store-control";

async function noteProgress(ctx: Ctx, { checkId, startedAt }: ClaimedControl, seen: readonly MethodSight[]) {
  await withTenant(
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE control_check SET results = ${toJsonb(seen)}::jsonb
      WHERE provider_id = ${ctx.providerId}::uuid AND id = ${checkId}::uuid AND state = 'running'
        AND started_at = ${startedAt}`,
  );
}

// The name is taken before the proof is written: whatever comes between, two never speak for one host.
async function claimName({ providerId, now }: Ctx, check: ClaimedControl): Promise<boolean> {
  const { url, siteId, isAsked, isTest } = check;
  if (isTest) return true;
  const proof = { host: hostOf(url), providerId, siteId, at: now };
  if (!isAsked) return keepHost(proof);
  await takeHost(proof);
  return true;
}

// Whoever took the name between its taking here and the proof's being written saw no proof to end: it ends now.
async function holdName(ctx: Ctx, host: string, siteId: string): Promise<void> {
  const { providerId, now } = ctx;
  if (await keepHost({ host, providerId, siteId, at: now })) return;
  await loseHost(ctx, { host, takenAt: now });
}

/**
 * Carries out a site's check of control where one is due: looks for the token outside any transaction, writes what was
 * seen and how the proof stands by it, and tells whoever had the host before. `open` gives the provider's scope as of
 * now. Returns whether a check was carried out.
 */
export async function checkControl(
  open: () => Ctx,
  siteId: string,
  outside: Outside = OUTSIDE,
): Promise<boolean> {
  const check = await claimControl(open(), siteId);
  if (!check) return false;
  const challenge = challengeOf(check.url, check.token);
  const seen = await lookEverywhere(challenge, outside, (so) => noteProgress(open(), check, so));
  const ctx = open();
  const isFound = outcomeOf(seen).outcome === "found";
  // A token that was replaced meanwhile takes no name.
  if (isFound && !(await isUnderWay(ctx, check))) return false;
  const isHolder = !isFound || (await claimName(ctx, check));
  const isStored = await storeControl(ctx, check, seen, !isHolder);
  if (isFound && isHolder) {
    await carryHost(challenge.host, ctx.now, ctx.requestId);
    if (!check.isTest) await holdName(open(), challenge.host, siteId);
  }
  return isStored;
}
