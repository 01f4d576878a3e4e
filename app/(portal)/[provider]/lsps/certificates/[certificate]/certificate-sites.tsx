import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import type { LspCertificateView } from "@/lib/lsp";
import { isInForce } from "../../../contract-terms";

type CertificateSitesProps = {
  provider: string;
  certificateId: string;
  sites: LspCertificateView["sites"];
  now: Date;
};

/** Sites whose contracts rest on the certificate. */
export async function CertificateSites({ provider, certificateId, sites, now }: CertificateSitesProps) {
  const [t, names] = [await getTranslations("lsps"), await getNames()];
  return (
    <Card flush={sites.length > 0} title={t("sites")} note={t("contractCount", { count: sites.length })}>
      {sites.length === 0 ? (
        <p className="text-ink-soft">{t("sitesNone")}</p>
      ) : (
        <>
          <p className="border-b border-line px-4 py-2">
            <TextLink href={`/${provider}/lsps/certificates/${certificateId}/radius`}>
              {t("radius.link")}
            </TextLink>
          </p>
          <ul>
            {sites.map((site) => (
              <li
                key={`${site.slug} ${site.startsOn} ${site.languages.join()}`}
                className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
              >
                <span className="flex flex-wrap items-baseline gap-x-2">
                  <TextLink href={`/${provider}/sites/${site.slug}`}>{site.name}</TextLink>
                  <span className="text-ink-soft">{site.clientName}</span>
                  {isInForce(site, now) ? null : <Badge>{t("notInForce")}</Badge>}
                </span>
                <span className="text-small text-ink-soft">{names.languages(site.languages)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
