import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findRegimeText } from "@/app/_server/regime-text";
import { getFormat } from "@/app/_i18n/format";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { dateIn } from "@/lib/core/time";
import type { SigningParty } from "@/lib/regimes";
import type { Responsibilities, SignOff } from "@/lib/sign-offs";
import { sign, takeBack } from "./actions";
import { FormDialog } from "./form-dialog";
import { SignFields } from "./sign-fields";
import { TakeBackReason } from "./take-back-reason";
import type { Signer } from "./signers-of";

export type SigningAs = {
  provider: string;
  providerName: string;
  /** Whom the reader may sign or record for. */
  parties: readonly SigningParty[];
  person: string;
  site: { id: string; name: string; url: string };
  now: Date;
};

async function Signed({ signed }: { signed: SignOff }) {
  const [t, format] = [await getTranslations("duties"), await getFormat()];
  const { signerName: name, signerTitle: title } = signed;
  const day = format.day(signed.givenOn);
  const by = signed.recordedBy ?? t("former");
  return (
    <p className="flex flex-col text-body">
      <span className="font-medium wrap-anywhere">{t("signedBy", { name, title })}</span>
      <span className="text-small text-ink-soft">
        {signed.party === "lsp" ? t("elsewhere", { day, by }) : t("signedOn", { day })}
      </span>
      {signed.reference === null ? null : (
        <span className="text-small wrap-anywhere text-ink-soft">
          {t("reference", { reference: signed.reference })}
        </span>
      )}
    </p>
  );
}

async function TakeBack({ signed, provider }: { signed: SignOff; provider: string }) {
  const t = await getTranslations("duties");
  const words = { trigger: t("take"), title: t("takeTitle"), body: t("takeBody"), submit: t("take") };
  return (
    <FormDialog action={takeBack} hidden={{ provider, signOffId: signed.id }} words={words} danger>
      <TakeBackReason />
    </FormDialog>
  );
}

async function Sign({ signer, as, of }: { signer: Signer; as: SigningAs; of: Responsibilities }) {
  const [t, text] = [await getTranslations("duties"), await findRegimeText(of.regime.id)];
  const entity = signer.entity ?? "";
  const isLsp = signer.party === "lsp";
  const { name: site, url } = as.site;
  const statement = text?.state(signer.party, { entity, site, url }) ?? "";
  const words = isLsp
    ? {
        trigger: t("sign.lsp"),
        title: t("recordTitle", { entity }),
        body: t("recordBody"),
        submit: t("recordSubmit"),
      }
    : {
        trigger: t(`sign.${signer.party}`),
        title: t("signTitle", { entity }),
        body: t("signBody"),
        submit: t("signSubmit"),
      };
  return (
    <FormDialog
      action={sign}
      hidden={{
        provider: as.provider,
        siteId: as.site.id,
        regime: of.regime.id,
        party: signer.party,
        matrix: of.matrix.hash,
        companyId: signer.companyId ?? "",
      }}
      words={words}
      look={isLsp ? "secondary" : "primary"}
    >
      <blockquote className="rounded-card bg-sunken p-3 text-body">{statement}</blockquote>
      <SignFields name={isLsp ? "" : as.person} today={isLsp ? dateIn(as.now, of.regime.timeZone) : null} />
    </FormDialog>
  );
}

/** One party: whether it has signed, who did and when, and the way to sign or to take it back. */
export async function SignerCard({
  signer,
  as,
  of,
}: {
  signer: Signer;
  as: SigningAs;
  of: Responsibilities;
}) {
  const t = await getTranslations("duties");
  const { party, entity, stands, outdated } = signer;
  const mine = as.parties.includes(party);
  const state: ReactNode = stands ? (
    <OutcomeChip outcome="pass" label={t("signed")} />
  ) : (
    <OutcomeChip outcome="unknown" label={t(outdated ? "outdated" : "unsigned")} />
  );
  const waits = party === "exporter" ? t("exporterSigns") : t("providerSigns", { provider: as.providerName });
  return (
    <section data-card className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface p-4">
      <header className="flex items-start justify-between gap-2">
        <div className="flex min-w-0 flex-col">
          <h2 className="text-body font-semibold">{t(`party.${party}`)}</h2>
          <p className="text-small wrap-anywhere text-ink-soft">{entity ?? t("noLsp")}</p>
        </div>
        {state}
      </header>
      {stands ? <Signed signed={stands} /> : outdated ? <Signed signed={outdated} /> : null}
      <div data-print="none" className="mt-auto flex flex-wrap items-center gap-2">
        {entity === null ? null : stands ? (
          mine ? (
            <TakeBack signed={stands} provider={as.provider} />
          ) : null
        ) : mine ? (
          <Sign signer={signer} as={as} of={of} />
        ) : (
          <p className="text-small text-ink-soft">{waits}</p>
        )}
      </div>
    </section>
  );
}
