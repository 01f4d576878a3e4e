import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { conflict } from "@/lib/core/errors";

/** Where the provider's hosted API is described, and what its bytes are. */
export interface NamedContract {
  url: string;
  /** In hexadecimal. */
  sha256: string;
}

/** The contract that the hosted API serves now; `conflict` before it has started for the first time. */
export async function nameContract(tx: Tx, { providerSlug }: Ctx): Promise<NamedContract> {
  const served = await tx.apiContract.findFirst({ orderBy: { servedAt: "desc" } });
  if (!served)
    throw conflict(
      "no_contract_yet",
      "The hosted API has not started yet, so its contract cannot be named; try again in a minute.",
    );
  return { url: `${env().API_URL}/${providerSlug}/v1/openapi.json`, sha256: served.sha256 };
}
