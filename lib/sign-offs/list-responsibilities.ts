import { z } from "zod";
import type { SignOff as SignOffRow } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { REGIMES, type Regime, type ResponsibilityMatrix, type SigningParty } from "@/lib/regimes";
import { contractedLsps, type ContractedLsp } from "./contracted-lsps";
import { partyOf } from "./party-of";

/** Whether a sign-off counts now, and if not, why. */
export const SIGN_OFF_STATES = ["stands", "older_matrix", "not_contracted", "withdrawn"] as const;
export type SignOffState = (typeof SIGN_OFF_STATES)[number];

/** What one party signed, and what became of it. */
export interface SignOff {
  id: string;
  party: SigningParty;
  companyId: string | null;
  state: SignOffState;
  matrix: string;
  signerName: string;
  signerTitle: string;
  /** Calendar date in the authority's zone. */
  givenOn: string;
  reference: string | null;
  /** Key of the regime's statements, with what it was said of. */
  statement: string | null;
  params: Record<string, string>;
  /** Who wrote it down; null where the person is no longer known to this provider. */
  recordedBy: string | null;
  recordedAt: Date;
  evidenceId: string;
  withdrawn: { at: Date; by: string | null; reason: string; evidenceId: string } | null;
}

/** Who is responsible for what about one site under one regime, and who has signed it. */
export interface Responsibilities {
  regime: Regime;
  matrix: ResponsibilityMatrix;
  /** LSPs with a contract in force at the site. */
  lsps: ContractedLsp[];
  /** Newest first. */
  signOffs: SignOff[];
}

const Params = z.record(z.string(), z.string());

function stateOf(
  row: SignOffRow,
  isWithdrawn: boolean,
  matrix: ResponsibilityMatrix,
  lsps: readonly ContractedLsp[],
): SignOffState {
  if (isWithdrawn) return "withdrawn";
  if (row.matrix !== matrix.hash) return "older_matrix";
  return row.companyId !== null && !lsps.some(({ id }) => id === row.companyId) ? "not_contracted" : "stands";
}

function readSignOffs(
  rows: readonly SignOffRow[],
  names: ReadonlyMap<string, string>,
  matrix: ResponsibilityMatrix,
  lsps: readonly ContractedLsp[],
): SignOff[] {
  const takings = new Map(rows.flatMap((row) => (row.withdraws ? [[row.withdraws, row] as const] : [])));
  return rows
    .filter(({ withdraws }) => withdraws === null)
    .map((row) => {
      const taking = takings.get(row.id);
      return {
        id: row.id,
        party: partyOf(row),
        companyId: row.companyId,
        state: stateOf(row, taking !== undefined, matrix, lsps),
        matrix: row.matrix,
        signerName: row.signerName,
        signerTitle: row.signerTitle,
        givenOn: row.givenOn,
        reference: row.reference,
        statement: row.statement,
        params: Params.catch({}).parse(row.params),
        recordedBy: names.get(row.recordedBy) ?? null,
        recordedAt: row.createdAt,
        evidenceId: row.evidenceId,
        withdrawn: taking
          ? {
              at: taking.createdAt,
              by: names.get(taking.recordedBy) ?? null,
              reason: taking.reason ?? "",
              evidenceId: taking.evidenceId,
            }
          : null,
      };
    });
}

/**
 * Who is responsible for what about a site under each regime that divides duties, with everything that was signed of
 * it (TIG-05). `not_found` for a site the caller does not see.
 */
export async function listResponsibilities({
  ctx,
  input,
}: Call<{ siteId: string }>): Promise<Responsibilities[]> {
  requirePermission(ctx, "site:read");
  const { providerId } = ctx;
  const { siteId } = input;
  return withTenant(ctx, async (tx) => {
    if ((await tx.site.count({ where: { providerId, id: siteId } })) === 0) throw notFound("site");
    const rows = await tx.signOff.findMany({
      where: { providerId, siteId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const names = await namesOfPeople(
      tx,
      rows.map(({ recordedBy }) => recordedBy),
    );
    const found: Responsibilities[] = [];
    for (const regime of REGIMES) {
      const matrix = regime.responsibilities;
      if (matrix === null) continue;
      const lsps = await contractedLsps(tx, ctx, siteId, regime.timeZone);
      const own = rows.filter((row) => row.regime === regime.id);
      found.push({ regime, matrix, lsps, signOffs: readSignOffs(own, names, matrix, lsps) });
    }
    return found;
  });
}
