import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { filingRegime, siteToShow } from "./interface-of";
import { queueSelfTest } from "./queue-self-test";
import { RunSelfTest } from "./self-test-input";

/**
 * Has an interface tested from outside, as must be before it is filed (TIG-19). Gives the test's id, that of the one
 * under way where there is one. `not_found` for a site the caller does not see.
 */
export async function runSelfTest({ ctx, input }: Call<RunSelfTest>): Promise<{ selfTestId: string }> {
  requirePermission(ctx, "filing:push");
  const { regime, siteId } = parse(RunSelfTest, input);
  if (siteId === null) requireAllClients(ctx);
  filingRegime(regime);
  return withTenant(ctx, async (tx) => {
    const site = await siteToShow(tx, ctx, siteId);
    const clientId = siteId ? site.clientId : null;
    const asked = { regime, siteId, clientId, reason: "asked" as const, dueAt: ctx.now };
    const selfTestId = await queueSelfTest(tx, ctx, asked);
    await recordActivity(tx, ctx, {
      verb: "filing.test",
      subjectKind: "self_test",
      subjectId: selfTestId,
      clientId,
      params: { regime, site: site.slug },
    });
    return { selfTestId };
  });
}
