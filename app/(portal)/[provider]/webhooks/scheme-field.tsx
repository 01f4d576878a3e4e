import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/app/_ui/radio-group";

/** How a receiver checks our signature. */
export async function SchemeField() {
  const t = await getTranslations("webhooks");
  return (
    <RadioGroup
      name="scheme"
      label={t("scheme")}
      defaultValue="hmac"
      options={(["hmac", "ed25519"] as const).map((value) => ({
        value,
        label: t(`schemes.${value}.name`),
        help: t(`schemes.${value}.help`),
      }))}
    />
  );
}
