import type { RulebookOverlay } from "@/generated/prisma/client";
import { z } from "zod";
import type { Tx } from "@/lib/core/db/tenant";
import {
  resolveRulebook,
  rulebookHash,
  type Overlay,
  type Regime,
  type ResolvedRulebook,
} from "@/lib/regimes";

const Choice = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** An overlay row as `assess` needs it, or null where its kind is unknown. */
export function readOverlay(row: RulebookOverlay): Overlay | null {
  const choice = Choice.parse(row.choice);
  if (row.kind === "assumption" && (choice === "confirmed" || choice === "refuted")) {
    return { id: row.id, kind: "assumption", code: row.code, choice };
  }
  if (row.kind === "reading" && typeof choice === "string") {
    return { id: row.id, kind: "reading", code: row.code, choice };
  }
  return row.kind === "value" ? { id: row.id, kind: "value", code: row.code, choice } : null;
}

const hashes = new Map<string, string>();

/** Hash of what a regime publishes now, hex. */
export function publishedHash(regime: Regime): string {
  const known = hashes.get(regime.id);
  if (known) return known;
  const hash = rulebookHash(regime.rulebook);
  hashes.set(regime.id, hash);
  return hash;
}

/** The regime's rulebook as it holds at `asOf` by decisions that stand: what is published, with those in force by then. */
export function resolveBy(rows: readonly RulebookOverlay[], regime: Regime, asOf: Date): ResolvedRulebook {
  const overlays = rows.flatMap((row) => (row.validFrom <= asOf ? (readOverlay(row) ?? []) : []));
  return resolveRulebook({ regime, hash: publishedHash(regime), data: regime.rulebook, overlays, asOf });
}

/** The regime's rulebook as it holds for the provider at `asOf`: what is published, with the provider's decisions. */
export async function resolveForProvider(
  tx: Tx,
  providerId: string,
  regime: Regime,
  asOf: Date,
): Promise<ResolvedRulebook> {
  const rows = await tx.rulebookOverlay.findMany({
    where: { providerId, regime: regime.id, knownTo: null, validFrom: { lte: asOf } },
    orderBy: { knownFrom: "asc" },
  });
  return resolveBy(rows, regime, asOf);
}

/** The same for several regimes in one reading, in their order. */
export async function resolveAllForProvider(
  tx: Tx,
  providerId: string,
  regimes: readonly Regime[],
  asOf: Date,
): Promise<{ regime: Regime; rulebook: ResolvedRulebook }[]> {
  const rows = await tx.rulebookOverlay.findMany({
    where: {
      providerId,
      regime: { in: regimes.map(({ id }) => id) },
      knownTo: null,
      validFrom: { lte: asOf },
    },
    orderBy: { knownFrom: "asc" },
  });
  return regimes.map((regime) => ({
    regime,
    rulebook: resolveBy(
      rows.filter((row) => row.regime === regime.id),
      regime,
      asOf,
    ),
  }));
}
