import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { getCodeChoices } from "../../_fields/code-choices";
import { CodePicker } from "../../_fields/code-picker";

type CertificateFieldsProps = {
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
export async function CertificateFields({ companies, certificate, companyId }: CertificateFieldsProps) {
  const [t, site, { countries }] = [
    await getTranslations("lsps"),
    await getTranslations("site"),
    await getCodeChoices(),
  ];
  const picker = {
    choices: countries,
    removeLabel: site("remove", { name: "{name}" }),
    placeholder: site("typeCountry"),
  };
  return (
    <>
      <Select
        name="companyId"
        label={t("company")}
        placeholder={t("chooseCompany")}
        options={companies.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={certificate?.companyId ?? companyId ?? ""}
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
