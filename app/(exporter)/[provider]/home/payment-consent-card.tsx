import { getTranslations } from "next-intl/server";
import { giveConsent, withdrawConsent } from "@/app/(portal)/[provider]/sites/[site]/payments/actions";
import { ActionButton } from "@/app/_ui/action-button";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import type { ConsentAsk } from "@/lib/payment-probes";
import type { ProviderFacts } from "./site-card";

type PaymentConsentCardProps = { provider: ProviderFacts; path: ConsentAsk; times: number };

/** Asks an exporter whether a way to a gateway may be tried, in plain words, or says that they consented. */
export async function PaymentConsentCard({ provider, path, times }: PaymentConsentCardProps) {
  const t = await getTranslations("payments.consent");
  const { gateway, productName: product, consent, steps, id: pathId, terms } = path;
  if (consent)
    return (
      <Card
        title={t("grantedTitle", { gateway })}
        action={
          <ActionButton
            action={withdrawConsent}
            input={{ provider: provider.slug, consentId: consent.id }}
            label={t("withdraw")}
            size="small"
            confirm={{ title: t("withdrawTitle"), body: t("withdrawBody"), confirmLabel: t("withdraw") }}
          />
        }
      >
        <p className="reading">{t("grantedBody", { name: consent.signerName, product, times })}</p>
      </Card>
    );
  return (
    <Card title={t("askTitle", { gateway })}>
      <div className="flex flex-col gap-4">
        <p className="reading">{t("askBody", { provider: provider.name, gateway, product, times })}</p>
        <div className="flex flex-col gap-1">
          <p className="font-medium">{t("askSteps")}</p>
          <ol className="list-decimal ps-6">
            {steps.map((step, at) => (
              <li key={`${at} ${step.text}`} className="wrap-anywhere">
                {step.kind === "press" ? step.text : `${step.text}: ${step.value}`}
              </li>
            ))}
          </ol>
        </div>
        <Form
          action={giveConsent}
          hidden={{ provider: provider.slug, pathId, terms }}
          submitLabel={t("agree")}
        >
          <TextField name="signerName" label={t("signerName")} maxLength={200} autoComplete="name" />
          <TextField name="signerTitle" label={t("signerTitle")} maxLength={200} />
        </Form>
      </div>
    </Card>
  );
}
