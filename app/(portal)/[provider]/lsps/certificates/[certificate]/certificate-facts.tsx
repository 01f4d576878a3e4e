import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Day } from "@/app/_ui/day";
import { DefinitionList } from "@/app/_ui/definition-list";
import type { LspCertificateView } from "@/lib/lsp";

type CertificateFactsProps = Pick<LspCertificateView, "certificate" | "company"> & { children?: ReactNode };

/** What a certificate's holder told us, and a place to correct it. */
export async function CertificateFacts({ certificate, company, children }: CertificateFactsProps) {
  const [t, names] = [await getTranslations("lsps"), await getNames()];
  const day = (on: string | null) => (on === null ? t("notStated") : <Day on={on} />);
  const countries = (codes: string[]) => (codes.length === 0 ? t("notStated") : names.countries(codes));
  return (
    <Card title={t("onFile")}>
      <div className="flex flex-col gap-3">
        <DefinitionList
          items={[
            { term: t("company"), value: company.name },
            {
              term: t("kind"),
              value: t(certificate.kind === "joint" ? "kinds.joint" : "kinds.single_country"),
            },
            { term: t("issuer"), value: certificate.issuer },
            { term: t("issuingCountries"), value: countries(certificate.issuingCountries) },
            { term: t("filingCountries"), value: countries(certificate.filingCountries) },
            { term: t("validFrom"), value: day(certificate.validFrom) },
            { term: t("validUntil"), value: day(certificate.validUntil) },
          ]}
        />
        {children}
      </div>
    </Card>
  );
}
