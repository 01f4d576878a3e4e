import { getTranslations } from "next-intl/server";
import { getCodeChoices } from "@/app/(portal)/[provider]/_fields/code-choices";
import { getCodeWords } from "@/app/(portal)/[provider]/_fields/code-words";
import { CountryAndCode } from "@/app/(portal)/[provider]/_fields/country-and-code";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { getClient } from "@/lib/clients";
import { saveCompany } from "./actions";
import type { StepProps } from "./step-props";

/** What the company is, as its papers say. */
export async function CompanyStep({ ctx, provider, site }: StepProps) {
  const [t, { countries }] = [await getTranslations("onboarding"), await getCodeChoices()];
  const { clientId, siteId } = site;
  const client = await getClient({ ctx, input: { clientId } });
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("company.intro", { provider: provider.name })}</p>
      <Form
        action={saveCompany}
        hidden={{ provider: provider.slug, clientId, siteId }}
        submitLabel={t("saveAndGoOn")}
      >
        <TextField
          name="name"
          label={t("company.name")}
          help={t("company.nameHelp")}
          autoComplete="organization"
          maxLength={120}
          defaultValue={client.name}
        />
        <CountryAndCode
          countries={countries}
          country={client.country}
          code={client.companyCode}
          words={await getCodeWords()}
        />
      </Form>
    </div>
  );
}
