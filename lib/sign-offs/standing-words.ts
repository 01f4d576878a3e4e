import type { SignOff } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import type { SigningParty } from "@/lib/regimes";

/** Whose word is looked for, and on which matrix. */
export interface WordOf {
  regime: string;
  matrix: string;
  party: SigningParty;
  companyId: string | null;
}

/** By site, the party's word on that matrix where it stands: it was given and not taken back. */
export async function standingWords(
  tx: Tx,
  ctx: Ctx,
  siteIds: readonly string[],
  { regime, matrix, party, companyId }: WordOf,
): Promise<Map<string, SignOff>> {
  const rows = await tx.signOff.findMany({
    where: { providerId: ctx.providerId, siteId: { in: [...siteIds] }, regime, party, companyId },
  });
  const withdrawn = new Set(rows.flatMap(({ withdraws }) => withdraws ?? []));
  const stand = rows.filter(
    (row) => row.withdraws === null && row.matrix === matrix && !withdrawn.has(row.id),
  );
  return new Map(stand.map((row) => [row.siteId, row]));
}
