import { getTranslations } from "next-intl/server";
import { getCodeChoices } from "../_fields/code-choices";
import { getCodeWords } from "../_fields/code-words";
import { CountryAndCode } from "../_fields/country-and-code";
import { NameAndSlug } from "../_fields/name-and-slug";

type ClientFieldsProps = { name?: string; slug?: string; country?: string; companyCode?: string | null };

/** What a person says about a client, for adding one and for correcting it. */
export async function ClientFields({ name, slug, country = "CN", companyCode = null }: ClientFieldsProps) {
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
      <CountryAndCode
        countries={countries}
        country={country}
        code={companyCode}
        words={await getCodeWords()}
      />
    </>
  );
}
