import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError, fieldProblem, notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requireAllClients, requirePermission } from "@/lib/core/permissions";
import { recordFacts } from "@/lib/facts";
import { FACT_KINDS } from "@/lib/regimes";
import { markSitesDue } from "@/lib/standing";
import { EndLspContract } from "./lsp-input";
import { projectLspContract } from "./project-lsp";

/** Sets the last day of a contract. `not_found` for one the caller does not see. */
export async function endLspContract({ ctx, input }: Call<EndLspContract>): Promise<void> {
  requirePermission(ctx, "lsp_contract:end");
  requireAllClients(ctx);
  const { contractId, endsOn } = parse(EndLspContract, input);
  const { providerId } = ctx;
  await withTenant(ctx, async (tx) => {
    const contract = await tx.lspContract.findFirst({ where: { providerId, id: contractId } });
    if (!contract) throw notFound("contract");
    if (endsOn < contract.startsOn) {
      throw new AppError(
        "invalid",
        "end_before_start",
        `The contract starts on ${contract.startsOn}; it cannot end before.`,
        [fieldProblem("endsOn", "must not be before {day}", { day: contract.startsOn })],
      );
    }
    const { siteId, clientId, certificateId, languages, content, startsOn } = contract;
    const profile = FACT_KINDS["lsp_contract.profile"].parse({
      siteId,
      certificateId,
      languages,
      content,
      startsOn,
      endsOn,
    });
    await tx.lspContract.updateMany({
      where: { providerId, id: contractId },
      data: projectLspContract(profile),
    });
    const subject = { kind: "lsp_contract", id: contractId, clientId };
    await recordFacts(tx, ctx, subject, [{ kind: "lsp_contract.profile", value: profile }], "statement");
    await recordActivity(tx, ctx, {
      verb: "lsp_contract.end",
      subjectKind: "lsp_contract",
      subjectId: contractId,
      clientId,
      params: { endsOn },
    });
    await markSitesDue(tx, ctx, [{ siteId, clientId }], "lsp_contract.end");
  });
}
