import { getTranslations } from "next-intl/server";
import { Combobox } from "@/app/_ui/combobox";
import { Select } from "@/app/_ui/select";
import { handNames } from "../_fields/name-choices";

type WhatIsFiledProps = {
  provider: string;
  regimes: { id: string; name: string }[];
  /** Whether the reader may file for all sites; `help` then says what that means. */
  providerWide: boolean;
  help: string;
  sites: { siteId: string; name: string; clientName: string }[];
  /** Id of the site to begin with. */
  siteId?: string;
};

/** With which regime something is filed, and for which site or for all of them. */
export async function WhatIsFiled({
  provider,
  regimes,
  providerWide,
  help,
  sites,
  siteId,
}: WhatIsFiledProps) {
  const names = sites.map((site) => ({ value: site.siteId, label: `${site.name} · ${site.clientName}` }));
  const t = await getTranslations("filings");
  return (
    <>
      <Select
        name="regime"
        label={t("regime")}
        options={regimes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Combobox
        name="siteId"
        label={t("concerns")}
        help={providerWide ? help : undefined}
        placeholder={t(providerWide ? "allSites" : "chooseSite")}
        none={providerWide}
        {...(siteId === undefined ? {} : { defaultValue: siteId })}
        {...handNames(provider, "site", names, siteId)}
      />
    </>
  );
}
