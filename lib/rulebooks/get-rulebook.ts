import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { findRegime, type Overlay, type Regime, type ResolvedRulebook } from "@/lib/regimes";
import { publishedHash, readOverlay, resolveBy } from "./resolve-for-provider";

export interface Decision {
  overlay: Overlay;
  reason: string;
  decidedByName: string | null;
  knownFrom: Date;
}

export interface RulebookView {
  regime: Regime;
  hash: string;
  publishedAt: Date | null;
  resolved: ResolvedRulebook;
  decisions: readonly Decision[];
}

const published = new Map<string, Date>();

// A version is published once, and never again.
async function publishedAtOf(tx: Tx, hash: string): Promise<Date | null> {
  const known = published.get(hash);
  if (known) return known;
  const version = await tx.rulebookVersion.findFirst({ where: { hash }, select: { publishedAt: true } });
  if (version) published.set(hash, version.publishedAt);
  return version?.publishedAt ?? null;
}

/** A regime's rulebook with this provider's decisions, each with who and why. `not_found` for an unknown regime. */
export async function getRulebook({ ctx, input }: Call<{ regime: string }>): Promise<RulebookView> {
  requirePermission(ctx, "rulebook:read");
  const regime = findRegime(input.regime);
  if (!regime) throw notFound("rulebook");
  const hash = publishedHash(regime);
  return withTenant(ctx, async (tx) => {
    const publishedAt = await publishedAtOf(tx, hash);
    const rows = await tx.rulebookOverlay.findMany({
      where: { providerId: ctx.providerId, regime: regime.id, knownTo: null },
      orderBy: { knownFrom: "asc" },
    });
    const names = await namesOfPeople(
      tx,
      rows.map((row) => row.decidedBy),
    );
    return {
      regime,
      hash,
      publishedAt,
      resolved: resolveBy(rows, regime, ctx.now),
      decisions: rows.flatMap((row) => {
        const overlay = readOverlay(row);
        const decidedByName = names.get(row.decidedBy) ?? null;
        return overlay ? [{ overlay, reason: row.reason, decidedByName, knownFrom: row.knownFrom }] : [];
      }),
    };
  });
}
