import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import type { Ctx } from "@/lib/core/ctx";
import { listVerifications } from "@/lib/calls";
import { VERIFICATION_DAYS, VerificationTable } from "../../../verifications/verification-table";

/** How often buyers verified this site, by day and country; nothing for whoever may not see the calls. */
export async function VerificationsCard({ ctx, siteId, at }: { ctx: Ctx; siteId: string; at: string }) {
  if (!ctx.permissions.has("api_call:read")) return null;
  const [t, { zone }] = [await getTranslations("verifications"), await getFormat()];
  const { rows } = await listVerifications({ ctx, input: { siteId, days: VERIFICATION_DAYS, zone } });
  return (
    <Card
      title={t("siteTitle", { days: VERIFICATION_DAYS })}
      action={
        <LinkButton href={`${at}/verifications`} size="small">
          {t("all")}
        </LinkButton>
      }
    >
      <VerificationTable rows={rows} fileName="verifications.csv" />
    </Card>
  );
}
