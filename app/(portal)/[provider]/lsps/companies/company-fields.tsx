import { getTranslations } from "next-intl/server";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { getCodeChoices } from "../../_fields/code-choices";

/** What is asked of a language service provider. */
export async function CompanyFields({ name, country }: { name?: string; country: string }) {
  const t = await getTranslations("lsps");
  const { countries } = await getCodeChoices();
  return (
    <>
      <TextField
        name="name"
        label={t("companyName")}
        maxLength={120}
        {...(name === undefined ? {} : { defaultValue: name })}
      />
      <Select name="country" label={t("country")} options={countries} defaultValue={country} />
    </>
  );
}
