import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Combobox } from "@/app/_ui/combobox";
import { TextField } from "@/app/_ui/text-field";
import { getCodeChoices } from "../../_fields/code-choices";
import { CodePicker } from "../../_fields/code-picker";
import { handNames } from "../../_fields/name-choices";

type CertificateFieldsProps = {
  provider: string;
  companies: readonly { id: string; name: string }[];
  certificate?: {
    companyId: string;
    number: string;
    kind: string;
    issuer: string;
    issuingCountries: readonly string[];
    filingCountries: readonly string[];
    validFrom: string | null;
    validUntil: string | null;
  };
  companyId?: string;
};

/** A certificate as its holder gave it to us, for adding one and for correcting it. */
export async function CertificateFields({
  provider,
  companies,
  certificate,
  companyId,
}: CertificateFieldsProps) {
  const [t, site, { countries }] = [
    await getTranslations("lsps"),
    await getTranslations("site"),
    await getCodeChoices(),
  ];
  const names = companies.map(({ id, name }) => ({ value: id, label: name }));
  const held = certificate?.companyId ?? companyId ?? "";
  const picker = {
    choices: countries,
    removeLabel: site("remove", { name: "{name}" }),
    placeholder: site("typeCountry"),
  };
  return (
    <>
      <Combobox
        name="companyId"
        label={t("company")}
        placeholder={t("chooseCompany")}
        defaultValue={held}
        {...handNames(provider, "company", names, held)}
      />
      <TextField
        name="number"
        label={t("number")}
        help={t("numberHelp")}
        mono
        maxLength={64}
        defaultValue={certificate?.number}
      />
      <RadioGroup
        name="kind"
        label={t("kind")}
        defaultValue={certificate?.kind ?? "joint"}
        options={[
          { value: "joint", label: t("kinds.joint"), help: t("kindHelp.joint") },
          { value: "single_country", label: t("kinds.single_country"), help: t("kindHelp.single_country") },
        ]}
      />
      <TextField name="issuer" label={t("issuer")} maxLength={120} defaultValue={certificate?.issuer} />
      <CodePicker
        name="issuingCountries"
        label={t("issuingCountries")}
        required={false}
        defaultValue={certificate?.issuingCountries ?? []}
        {...picker}
      />
      <CodePicker
        name="filingCountries"
        label={t("filingCountries")}
        help={t("filingCountriesHelp")}
        required={false}
        defaultValue={certificate?.filingCountries ?? []}
        {...picker}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="validFrom"
          type="date"
          label={t("validFrom")}
          required={false}
          defaultValue={certificate?.validFrom ?? ""}
        />
        <TextField
          name="validUntil"
          type="date"
          label={t("validUntil")}
          help={t("validUntilHelp")}
          required={false}
          defaultValue={certificate?.validUntil ?? ""}
        />
      </div>
    </>
  );
}
