import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { Form } from "@/app/_ui/form";
import { Combobox } from "@/app/_ui/combobox";
import { TextField } from "@/app/_ui/text-field";
import { dateIn } from "@/lib/core/time";
import { getCodeChoices } from "../../../_fields/code-choices";
import { CodePicker } from "../../../_fields/code-picker";
import { addContract } from "../actions";

type AddContractProps = {
  provider: string;
  siteId: string;
  certificates: { id: string; number: string; companyName: string }[];
  now: Date;
};

const CONTENT = ["website", "catalog", "technical_documents", "compliance_statements", "labels"] as const;

/** Records who localizes which languages of the site, under which certificate. */
export async function AddContract({ provider, siteId, certificates, now }: AddContractProps) {
  const [t, choices] = [await getTranslations("site"), await getCodeChoices()];
  return (
    <Form action={addContract} hidden={{ provider, siteId }} submitLabel={t("addContract")} reset>
      <Combobox
        name="certificateId"
        label={t("certificate")}
        placeholder={t("chooseCertificate")}
        options={certificates.map(({ id, number, companyName }) => ({
          value: id,
          label: `${companyName} · ${number}`,
        }))}
      />
      <CodePicker
        name="languages"
        label={t("contractLanguages")}
        choices={choices.languages}
        removeLabel={t("remove", { name: "{name}" })}
        placeholder={t("typeLanguage")}
        open
      />
      <CheckboxGroup
        name="content"
        label={t("contentLabel")}
        defaultValue={["website"]}
        options={CONTENT.map((value) => ({ value, label: t(`content.${value}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="startsOn" type="date" label={t("startsOn")} defaultValue={dateIn(now, "UTC")} />
        <TextField name="endsOn" type="date" label={t("endsOn")} required={false} help={t("endsOnHelp")} />
      </div>
    </Form>
  );
}
