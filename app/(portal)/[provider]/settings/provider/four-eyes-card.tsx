import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Card } from "@/app/_ui/card";
import type { Ctx } from "@/lib/core/ctx";
import { saveFourEyes } from "./actions";

/** Whether another member than who made a filing must send it, and a place to change that. */
export async function FourEyesCard({ ctx, fourEyes }: { ctx: Ctx; fourEyes: boolean }) {
  const t = await getTranslations("settings.provider");
  const mayChange = ctx.permissions.has("provider:update") && ctx.clients === "all";
  return (
    <Card
      title={t("fourEyes")}
      action={
        mayChange ? (
          <ActionButton
            action={saveFourEyes}
            input={{ provider: ctx.providerSlug, fourEyes: !fourEyes }}
            label={t(fourEyes ? "fourEyesStop" : "fourEyesStart")}
          />
        ) : undefined
      }
    >
      <p className="reading text-body">{t(fourEyes ? "fourEyesOn" : "fourEyesOff")}</p>
    </Card>
  );
}
