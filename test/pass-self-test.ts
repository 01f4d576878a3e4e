import { withTenant } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { env } from "@/lib/core/env";
import type { MadeProvider } from "./make-provider";

interface Passed {
  siteId: string | null;
  clientId: string | null;
  /** Of the site whose interface it was. */
  slug: string;
}

/** Has a place's interface tested and in order, where no hosted API is up that could be called. */
export async function passSelfTest(
  provider: Pick<MadeProvider, "providerId" | "slug" | "ctx">,
  site: Passed,
  now?: Date,
): Promise<void> {
  const { siteId, clientId, slug } = site;
  const ctx = provider.ctx(now);
  const base = `${env().API_URL}/${provider.slug}/v1`;
  const endpointUrl = `${base}/sites/${slug}/lsp-status`;
  const documentation = { url: `${base}/openapi.json?operation=lsp-status`, sha256: "0".repeat(64) };
  const seen = { endpointUrl, authMethod: "none", fields: [], documentation };
  const at = ctx.now;
  const row = {
    providerId: provider.providerId,
    id: newId(at),
    siteId,
    clientId,
    regime: "tig",
    state: "passed",
    reason: "asked",
    dueAt: at,
    createdAt: at,
    finishedAt: at,
    result: { endpointUrl, millis: 1, checks: [], seen, evidenceId: null },
  };
  await withTenant(ctx, (tx) => tx.selfTest.createMany({ data: [row] }));
}
