import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import type { FormAction } from "@/app/_ui/action-result";
import { Form } from "@/app/_ui/form";
import { RadioGroup } from "@/app/_ui/radio-group";
import type { FactValue } from "@/lib/regimes";
import { CHECKED, type SiteCheckStanding } from "@/lib/site-checks";
import { getCodeChoices } from "../../../_fields/code-choices";
import { CodePicker } from "../../../_fields/code-picker";
import { saveScope } from "../actions";

export const QUESTIONS = [
  "catalog",
  "quotation",
  "certificates",
  "ordering",
  "languageSwitch",
  "staticPromotionOnly",
  "domesticOnly",
] as const;

type ScopeFormProps = {
  provider: string;
  siteId: string;
  scope: FactValue<"site.scope"> | null;
  check: SiteCheckStanding;
  /** How it is saved where that is not the site's own page. */
  saving?: { action: FormAction; label: string; hidden: Record<string, string> };
};

/** The questions that decide which rules mean a site. */
export async function ScopeForm({ provider, siteId, scope, check, saving }: ScopeFormProps) {
  const t = await getTranslations("site");
  const { countries, languages } = await getCodeChoices();
  const options = [
    { value: "yes", label: t("answerYes") },
    { value: "no", label: t("answerNo") },
    { value: "unknown", label: t("answerUnknown") },
  ];
  const seen = check.seen?.findings;
  // Where nobody has answered yet, what the live site shows is a good beginning.
  const answerOf = (name: (typeof QUESTIONS)[number]) => {
    const checked = CHECKED.find((one) => one === name);
    return scope ? scope[name] : checked && seen ? seen[checked].answer : null;
  };
  const said = (value: boolean | null | undefined) =>
    value === true ? "yes" : value === false ? "no" : "unknown";
  return (
    <div className="flex flex-col gap-6">
      {scope === null && !saving ? (
        <Callout tone="warning" title={t("scopeMissing")}>
          {t("scopeMissingBody")}
        </Callout>
      ) : null}
      <p className="reading text-ink-soft">{t("scopeIntro")}</p>
      <Form
        action={saving?.action ?? saveScope}
        hidden={{ provider, siteId, ...saving?.hidden }}
        submitLabel={saving?.label ?? t("saveScope")}
      >
        {QUESTIONS.map((name) => (
          <RadioGroup
            key={name}
            name={name}
            label={t(`questions.${name}`)}
            layout="row"
            options={options}
            defaultValue={said(answerOf(name))}
          />
        ))}
        <CodePicker
          name="languages"
          label={t("languages")}
          help={t("languagesHelp")}
          choices={languages}
          defaultValue={scope?.languages ?? seen?.languageSwitch.languages ?? []}
          removeLabel={t("remove", { name: "{name}" })}
          placeholder={t("typeLanguage")}
          open
        />
        <CodePicker
          name="targetCountries"
          label={t("targets")}
          help={t("targetsHelp")}
          choices={countries}
          defaultValue={scope?.targetCountries ?? []}
          removeLabel={t("remove", { name: "{name}" })}
          placeholder={t("typeCountry")}
        />
      </Form>
    </div>
  );
}
