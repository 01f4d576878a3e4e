import { getTranslations } from "next-intl/server";
import { Select } from "@/app/_ui/select";

type WhatIsFiledProps = {
  regimes: { id: string; name: string }[];
  /** Whether the reader may file for all sites; `help` then says what that means. */
  providerWide: boolean;
  help: string;
  sites: { siteId: string; name: string; clientName: string }[];
  /** Id of the site to begin with. */
  siteId?: string;
};

/** With which regime something is filed, and for which site or for all of them. */
export async function WhatIsFiled({ regimes, providerWide, help, sites, siteId }: WhatIsFiledProps) {
  const t = await getTranslations("filings");
  return (
    <>
      <Select
        name="regime"
        label={t("regime")}
        options={regimes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="siteId"
        label={t("concerns")}
        help={providerWide ? help : undefined}
        {...(providerWide ? { placeholder: t("allSites") } : {})}
        {...(siteId === undefined ? {} : { defaultValue: siteId })}
        options={sites.map((site) => ({ value: site.siteId, label: `${site.name} · ${site.clientName}` }))}
      />
    </>
  );
}
