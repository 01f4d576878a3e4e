import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { RadioGroup } from "@/app/_ui/radio-group";
import { TextField } from "@/app/_ui/text-field";
import { recordFiling } from "./actions";
import { WhatIsFiled } from "./what-is-filed";

type RecordFilingProps = {
  provider: string;
  /** The zone in which times are typed here. */
  zone: string;
  regimes: { id: string; name: string }[];
  /** Whether the reader may record a filing that concerns all sites. */
  providerWide: boolean;
  sites: { siteId: string; slug: string; name: string; clientName: string }[];
  /** Filing with the platform is this page's one primary action; where it is not offered, this is. */
  isPrimary: boolean;
  /** Slug of the site to begin with. */
  site?: string;
};

const STATES = ["submitted", "accepted", "rejected", "draft"] as const;

/** Tells of a filing made outside the product: with which regime, for what, when, and how it ended. */
export async function RecordFiling({
  provider,
  zone,
  regimes,
  providerWide,
  sites,
  isPrimary,
  site,
}: RecordFilingProps) {
  const t = await getTranslations("filings");
  const chosen = sites.find(({ slug }) => slug === site)?.siteId ?? "";
  return (
    <Form
      action={recordFiling}
      hidden={{ provider, zone }}
      submitLabel={t("record")}
      variant={isPrimary ? "primary" : "secondary"}
      reset
    >
      <WhatIsFiled
        provider={provider}
        regimes={regimes}
        providerWide={providerWide}
        help={t("concernsHelp")}
        sites={sites}
        siteId={chosen}
      />
      <RadioGroup
        name="state"
        label={t("state")}
        defaultValue="submitted"
        options={STATES.map((value) => ({
          value,
          label: t(`states.${value}`),
          help: t(`stateHelp.${value}`),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="submittedAt" type="datetime-local" label={t("submittedAt")} required={false} />
        <TextField name="decidedAt" type="datetime-local" label={t("decidedAt")} required={false} />
      </div>
      <TextField
        name="reference"
        label={t("reference")}
        help={t("referenceHelp")}
        required={false}
        mono
        maxLength={120}
      />
    </Form>
  );
}
