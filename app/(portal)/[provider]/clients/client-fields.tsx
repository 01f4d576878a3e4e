import { getTranslations } from "next-intl/server";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { getCodeChoices } from "../_fields/code-choices";
import { NameAndSlug } from "../_fields/name-and-slug";

type ClientFieldsProps = { name?: string; slug?: string; country?: string; companyCode?: string | null };

/** What a person says about a client, for adding one and for correcting it. */
export async function ClientFields({ name, slug, country = "CN", companyCode }: ClientFieldsProps) {
  const [t, { countries }] = [await getTranslations("clients"), await getCodeChoices()];
  return (
    <>
      <NameAndSlug
        nameLabel={t("name")}
        slugLabel={t("slug")}
        slugHelp={t("slugHelp")}
        name={name}
        slug={slug}
      />
      <Select name="country" label={t("country")} options={countries} defaultValue={country} />
      <TextField
        name="companyCode"
        label={t("companyCode")}
        help={t("companyCodeHelp")}
        required={false}
        mono
        maxLength={40}
        defaultValue={companyCode ?? ""}
      />
    </>
  );
}
