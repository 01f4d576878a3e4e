import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { NameAndSlug } from "../_fields/name-and-slug";

type SiteFieldsProps = {
  name?: string;
  slug?: string;
  url?: string;
  kind?: string;
  audiences?: readonly string[];
  liveOn?: string | null;
};

const AUDIENCES = ["b2b", "b2c", "government"] as const;
const KINDS = ["company_site", "procurement_platform"] as const;

/** What a person says about a site, for adding one and for correcting it. */
export async function SiteFields({ name, slug, url, kind, audiences = ["b2b"], liveOn }: SiteFieldsProps) {
  const t = await getTranslations("site");
  return (
    <>
      <NameAndSlug
        nameLabel={t("name")}
        slugLabel={t("slug")}
        slugHelp={slug === undefined ? t("slugHelp") : t("slugChangeHelp")}
        name={name}
        slug={slug}
      />
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t("url")}
        placeholder="https://www.example.com"
        defaultValue={url}
      />
      <RadioGroup
        name="kind"
        label={t("kind")}
        defaultValue={kind ?? "company_site"}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <CheckboxGroup
        name="audiences"
        label={t("audience")}
        defaultValue={audiences}
        options={AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
      />
      <TextField
        name="liveOn"
        type="date"
        label={t("liveOn")}
        help={t("liveOnHelp")}
        required={false}
        defaultValue={liveOn ?? ""}
      />
    </>
  );
}
