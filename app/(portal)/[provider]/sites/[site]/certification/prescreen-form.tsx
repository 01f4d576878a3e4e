import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import type { CertificationPlan } from "@/lib/regimes";
import { takePrescreen } from "./actions";
import { auditorOptions } from "./auditor-words";
import { ResultField } from "./result-field";

type PrescreenFormProps = { provider: string; siteId: string; regime: string; plan: CertificationPlan };

/** Takes in an outside result: who screened when, and what they said, from a file or pasted. */
export async function PrescreenForm({ provider, siteId, regime, plan }: PrescreenFormProps) {
  const t = await getTranslations("certification");
  return (
    <Form
      action={takePrescreen}
      hidden={{ provider, siteId, regime }}
      submitLabel={t("prescreenSubmit")}
      reset
    >
      <Select
        name="auditor"
        label={t("screener")}
        required={false}
        placeholder={t("auditorNone")}
        options={auditorOptions(plan)}
      />
      <TextField name="otherAuditor" label={t("otherAuditor")} required={false} maxLength={200} />
      <TextField name="screenedOn" type="date" label={t("screenedOn")} />
      <ResultField words={{ label: t("result"), help: t("resultHelp"), choose: t("choose") }} />
    </Form>
  );
}
