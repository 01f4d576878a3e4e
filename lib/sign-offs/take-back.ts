import type { SignOff } from "@/generated/prisma/client";
import type { ActivityInput } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { dateIn } from "@/lib/core/time";
import { findRegime } from "@/lib/regimes";
import { partyOf } from "./party-of";
import { recordActs } from "./record-acts";

/** Takes words that stand back, each by a row of its own about a site that is held; gives what activity says of each. */
export async function takeBack(
  tx: Tx,
  ctx: Ctx,
  words: readonly { word: SignOff; siteName: string }[],
  reason: string,
): Promise<ActivityInput[]> {
  await recordActs(
    tx,
    ctx,
    words.map(({ word }) => {
      const { siteId, regime, companyId, matrix, signerName, signerTitle } = word;
      const zone = findRegime(regime)?.timeZone ?? "UTC";
      return {
        id: newId(ctx.now),
        clientId: word.clientId,
        value: {
          ...{ siteId, regime, party: partyOf(word), companyId, matrix, signerName, signerTitle },
          ...{ givenOn: dateIn(ctx.now, zone), reference: null, withdraws: word.id, reason },
        },
        statement: null,
        params: {},
        evidence: {},
      };
    }),
    "sign_off.end",
  );
  return words.map(({ word, siteName: site }) => ({
    ...{ verb: "sign_off.end", subjectKind: "sign_off", subjectId: word.id, clientId: word.clientId },
    params: { regime: word.regime, party: partyOf(word), site, signer: word.signerName, reason },
  }));
}
