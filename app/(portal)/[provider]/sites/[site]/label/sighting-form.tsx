import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { RadioGroup } from "@/app/_ui/radio-group";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";
import { LABEL_CAUSES, LABEL_STATES } from "@/lib/labels";
import { recordSighting } from "../actions";

type SightingFormProps = {
  provider: string;
  siteId: string;
  zone: string;
  regimes: { value: string; label: string }[];
};

/** Tells of one look at the label: whether it shows, who looked, where and when, and what proves that it went. */
export async function SightingForm({ provider, siteId, zone, regimes }: SightingFormProps) {
  const t = await getTranslations("site.label");
  return (
    <Form action={recordSighting} hidden={{ provider, siteId, zone }} submitLabel={t("submit")} reset>
      <Select name="regime" label={t("regime")} options={regimes} />
      <RadioGroup
        name="state"
        label={t("state")}
        defaultValue="seen"
        options={LABEL_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
      <TextField name="seenAt" type="datetime-local" label={t("seenAt")} />
      <TextField name="seenBy" label={t("seenBy")} help={t("seenByHelp")} maxLength={200} />
      <TextField name="place" label={t("place")} help={t("placeHelp")} maxLength={500} />
      <Select
        name="cause"
        label={t("cause")}
        options={LABEL_CAUSES.map((value) => ({ value, label: t(`causes.${value}`) }))}
      />
      <Textarea name="proof" label={t("proof")} help={t("proofHelp")} required={false} maxLength={2_000} />
      <TextField name="proofUrl" type="url" label={t("proofUrl")} required={false} maxLength={2_000} />
    </Form>
  );
}
