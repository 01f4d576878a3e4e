import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";
import type { CertificationPlan, CertificationStage } from "@/lib/regimes";
import { moveOn } from "./actions";
import { auditorOptions } from "./auditor-words";

type StepFormProps = {
  provider: string;
  siteId: string;
  zone: string;
  regime: string;
  plan: CertificationPlan;
  next: readonly CertificationStage[];
};

/** Tells of the next step: what it is and when it was, who audits, how it ended, what shows it and what it cost. */
export async function StepForm({ provider, siteId, zone, regime, plan, next }: StepFormProps) {
  const t = await getTranslations("certification");
  const has = (...stages: CertificationStage[]) => stages.some((stage) => next.includes(stage));
  return (
    <Form action={moveOn} hidden={{ provider, siteId, zone, regime }} submitLabel={t("submit")} reset>
      <Select
        name="stage"
        label={t("stage")}
        options={next.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
      />
      <TextField name="movedAt" type="datetime-local" label={t("movedAt")} />
      {has("booked", "audited") ? (
        <>
          <Select
            name="auditor"
            label={t("auditor")}
            help={t("auditorHelp")}
            required={false}
            placeholder={t("auditorNone")}
            options={auditorOptions(plan)}
          />
          <TextField name="otherAuditor" label={t("otherAuditor")} required={false} maxLength={200} />
        </>
      ) : null}
      {has("audited") ? (
        <Select
          name="passed"
          label={t("passed")}
          required={false}
          placeholder={t("passedNone")}
          options={[
            { value: "yes", label: t("passedYes") },
            { value: "no", label: t("passedNo") },
          ]}
        />
      ) : null}
      {has("granted", "renewed") ? (
        <TextField name="expiresOn" type="date" label={t("expiresOn")} required={false} />
      ) : null}
      <Textarea name="note" label={t("note")} help={t("noteHelp")} required={false} maxLength={2_000} />
      <TextField name="proofUrl" type="url" label={t("proofUrl")} required={false} maxLength={2_000} />
      <TextField name="fee" label={t("fee")} inputMode="decimal" required={false} maxLength={12} />
      <TextField name="feeCurrency" label={t("feeCurrency")} required={false} maxLength={3} />
    </Form>
  );
}
