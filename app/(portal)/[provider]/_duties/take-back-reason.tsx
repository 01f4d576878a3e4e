import { getTranslations } from "next-intl/server";
import { Textarea } from "@/app/_ui/textarea";

/** Why a signature is taken back. */
export async function TakeBackReason() {
  const t = await getTranslations("duties");
  return <Textarea name="reason" label={t("takeReason")} help={t("takeReasonHelp")} maxLength={2_000} />;
}
