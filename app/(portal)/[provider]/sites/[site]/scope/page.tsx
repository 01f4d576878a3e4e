import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { Form } from "@/app/_ui/form";
import { RadioGroup } from "@/app/_ui/radio-group";
import { getCodeChoices } from "../../../_fields/code-choices";
import { CodePicker } from "../../../_fields/code-picker";
import { saveScope } from "../actions";
import { loadSite, type SiteParams } from "../load-site";
import { readScope } from "../read-scope";
import { ScopeFacts } from "../scope-facts";

const QUESTIONS = [
  "catalog",
  "quotation",
  "certificates",
  "ordering",
  "languageSwitch",
  "staticPromotionOnly",
  "domesticOnly",
] as const;

/** What the site shows and to whom: the answers that decide which rules mean it. */
export default async function ScopePage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("site");
  const scope = readScope(view.site.scope);
  if (!ctx.permissions.has("site:scope")) return <ScopeFacts scope={scope} questions={QUESTIONS} />;
  const { countries, languages } = await getCodeChoices();
  const options = [
    { value: "yes", label: t("answerYes") },
    { value: "no", label: t("answerNo") },
    { value: "unknown", label: t("answerUnknown") },
  ];
  const said = (value: boolean | null | undefined) =>
    value === true ? "yes" : value === false ? "no" : "unknown";
  return (
    <div className="flex flex-col gap-6">
      {scope === null ? (
        <Callout tone="warning" title={t("scopeMissing")}>
          {t("scopeMissingBody")}
        </Callout>
      ) : null}
      <p className="reading text-ink-soft">{t("scopeIntro")}</p>
      <Form
        action={saveScope}
        hidden={{ provider: provider.slug, siteId: view.site.id }}
        submitLabel={t("saveScope")}
      >
        {QUESTIONS.map((name) => (
          <RadioGroup
            key={name}
            name={name}
            label={t(`questions.${name}`)}
            layout="row"
            options={options}
            defaultValue={said(scope?.[name])}
          />
        ))}
        <CodePicker
          name="languages"
          label={t("languages")}
          help={t("languagesHelp")}
          choices={languages}
          defaultValue={scope?.languages ?? []}
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
