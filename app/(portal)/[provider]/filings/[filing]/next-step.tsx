import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Callout } from "@/app/_ui/callout";
import type { Ctx } from "@/lib/core/ctx";
import type { FilingRecord } from "@/lib/filings";
import { sendReady, takeBack, testFromOutside } from "../actions";
import { filingState } from "../filing-state";

const CAUSES = ["endpoint", "auth", "fields", "contract", "dead"] as const;

/** What is to be done about a filing, and by whom: sent by another member, or filed anew. */
export async function NextStep({
  ctx,
  provider,
  filing,
}: {
  ctx: Ctx;
  provider: string;
  filing: FilingRecord;
}) {
  const t = await getTranslations("filings");
  const { id: filingId, regime, siteId, madeBy, madeByName, reopenedCause } = filing;
  const state = filingState(filing);
  const mayPush = ctx.permissions.has("filing:push") && (siteId !== null || ctx.clients === "all");
  const isMaker = ctx.actor.kind === "member" && ctx.actor.personId === madeBy;
  const input = { provider, filingId };
  if (state === "waiting")
    return (
      <Callout
        tone="blocked"
        title={t("states.waiting")}
        action={
          mayPush ? (
            <span className="flex flex-wrap gap-2">
              {isMaker ? null : (
                <ActionButton action={sendReady} input={input} label={t("eyes.send")} variant="primary" />
              )}
              <ActionButton action={takeBack} input={input} label={t("eyes.back")} />
            </span>
          ) : undefined
        }
      >
        {isMaker ? t("eyes.own") : t("eyes.other", { name: madeByName ?? t("eyes.key") })}
      </Callout>
    );
  if (state !== "reopened") return null;
  const cause = CAUSES.find((known) => known === reopenedCause) ?? "fields";
  return (
    <Callout
      tone="failure"
      title={t(`drift.${cause}`)}
      action={
        mayPush ? (
          <ActionButton
            action={testFromOutside}
            input={{ provider, regime, siteId, open: true }}
            label={t("test.submit")}
            variant="primary"
          />
        ) : undefined
      }
    >
      {t("drift.next")}
    </Callout>
  );
}
