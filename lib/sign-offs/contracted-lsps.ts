import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { dateIn } from "@/lib/core/time";
import { inForceOn } from "@/lib/lsp";

/** An LSP with a contract in force at a site. */
export interface ContractedLsp {
  id: string;
  name: string;
}

/** The LSPs whose contracts for the site are in force on the day it is in `zone`, by name. */
export async function contractedLsps(
  tx: Tx,
  ctx: Ctx,
  siteId: string,
  zone: string,
): Promise<ContractedLsp[]> {
  const contracts = await tx.lspContract.findMany({
    where: { providerId: ctx.providerId, siteId, ...inForceOn(dateIn(ctx.now, zone)) },
    select: { certificate: { select: { company: { select: { id: true, name: true } } } } },
  });
  const companies = new Map(contracts.map(({ certificate: { company } }) => [company.id, company]));
  return [...companies.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}
