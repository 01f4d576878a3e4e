import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
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

/** A regime's rulebook with this provider's decisions, each with who and why. `not_found` for an unknown regime. */
export async function getRulebook({ ctx, input }: Call<{ regime: string }>): Promise<RulebookView> {
  requirePermission(ctx, "rulebook:read");
  const regime = findRegime(input.regime);
  if (!regime) throw notFound("rulebook");
  const hash = publishedHash(regime);
  return withTenant(ctx, async (tx) => {
    const version = await tx.rulebookVersion.findFirst({ where: { hash }, select: { publishedAt: true } });
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
      publishedAt: version?.publishedAt ?? null,
      resolved: resolveBy(rows, regime, ctx.now),
      decisions: rows.flatMap((row) => {
        const overlay = readOverlay(row);
        const decidedByName = names.get(row.decidedBy) ?? null;
        return overlay ? [{ overlay, reason: row.reason, decidedByName, knownFrom: row.knownFrom }] : [];
      }),
    };
  });
}
