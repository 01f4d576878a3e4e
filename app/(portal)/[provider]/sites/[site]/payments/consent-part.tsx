import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { Time } from "@/app/_ui/time";
import type { PathView } from "@/lib/payment-probes";
import { giveConsent, withdrawConsent } from "./actions";

type ConsentPartProps = { provider: string; path: PathView; mayUpdate: boolean; now: Date };

/** Whose consent a way has, and since when; or how to come by it. */
export async function ConsentPart({ provider, path, mayUpdate, now }: ConsentPartProps) {
  const t = await getTranslations("payments.consent");
  const { consent, terms, id: pathId } = path;
  if (consent)
    return (
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="reading">
          {t(`given.${consent.by === "exporter" ? "exporter" : "provider"}`, {
            name: consent.signerName,
            title: consent.signerTitle,
            reference: consent.reference ?? "",
          })}{" "}
          <span className="text-ink-soft">
            <Time at={consent.createdAt} now={now} form="both" />
          </span>
        </p>
        {mayUpdate ? (
          <ActionButton
            action={withdrawConsent}
            input={{ provider, consentId: consent.id }}
            label={t("withdraw")}
            size="small"
            confirm={{ title: t("withdrawTitle"), body: t("withdrawBody"), confirmLabel: t("withdraw") }}
          />
        ) : null}
      </div>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="reading">{t("none")}</p>
      {mayUpdate ? (
        <Disclosure title={t("record")}>
          <div className="p-4 pt-2">
            <Form action={giveConsent} hidden={{ provider, pathId, terms }} submitLabel={t("recordDone")}>
              <TextField name="signerName" label={t("signerName")} maxLength={200} />
              <TextField name="signerTitle" label={t("signerTitle")} maxLength={200} />
              <TextField name="reference" label={t("reference")} help={t("referenceHelp")} maxLength={500} />
            </Form>
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}
