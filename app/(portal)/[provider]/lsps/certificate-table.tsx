import { ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { DataTable, type TableViews } from "@/app/_ui/data-table";
import { Day } from "@/app/_ui/day";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import { REGISTRY_STANDINGS, registryStanding, type LspCertificateRow } from "@/lib/lsp";
import { RegistryStatus } from "./registry-status";

type CertificateTableProps = {
  at: string;
  certificates: readonly LspCertificateRow[];
  now: Date;
  mayAdd: boolean;
  views: TableViews;
};

async function NoCertificates({ at, mayAdd }: Pick<CertificateTableProps, "at" | "mayAdd">) {
  const t = await getTranslations("lsps");
  return (
    <EmptyState
      icon={<ShieldCheck aria-hidden />}
      title={t("emptyTitle")}
      body={t("emptyBody")}
      action={
        mayAdd ? (
          <LinkButton href={`${at}/companies/new`} variant="primary">
            {t("addCompany")}
          </LinkButton>
        ) : undefined
      }
    />
  );
}

/** Certificates with what the registry says of them and how many sites rest on each. */
export async function CertificateTable({ at, certificates, now, mayAdd, views }: CertificateTableProps) {
  const [t, words, format] = [
    await getTranslations("lsps"),
    await getTranslations("regime"),
    await getFormat(),
  ];
  const standingOf = (certificate: LspCertificateRow) => registryStanding(certificate, now);
  return (
    <DataTable
      label={t("certificates")}
      columns={[
        { id: "status", header: t("registry"), sortable: true, card: "lead" },
        { id: "number", header: t("number"), sortable: true, card: "title", hideable: false },
        { id: "company", header: t("company"), sortable: true, grow: true },
        { id: "kind", header: t("kind"), sortable: true, hidden: true, card: "none" },
        { id: "validUntil", header: t("validUntil"), sortable: true, card: "none" },
        { id: "checked", header: t("checked"), sortable: true, wide: true, card: "none" },
        { id: "sites", header: t("sites"), align: "end", sortable: true, card: "aside" },
      ]}
      filters={[
        {
          id: "status",
          label: t("registry"),
          options: REGISTRY_STANDINGS.map((value) => ({ value, label: words(`status.${value}`) })),
        },
      ]}
      rows={certificates.map((certificate) => ({
        id: certificate.id,
        label: certificate.number,
        href: `${at}/certificates/${certificate.id}`,
        filters: { status: standingOf(certificate) },
        cells: {
          status: {
            node: <RegistryStatus standing={standingOf(certificate)} />,
            text: words(`status.${standingOf(certificate)}`),
          },
          number: {
            node: (
              <span className="lg:whitespace-nowrap">
                <Mono>{certificate.number}</Mono>
              </span>
            ),
            text: certificate.number,
          },
          company: certificate.companyName,
          kind: t(certificate.kind === "joint" ? "kinds.joint" : "kinds.single_country"),
          validUntil:
            certificate.validUntil === null
              ? null
              : {
                  node: <Day on={certificate.validUntil} />,
                  text: format.day(certificate.validUntil),
                  sort: certificate.validUntil,
                },
          checked: certificate.registryAt && {
            node: <Time at={certificate.registryAt} now={now} form="relative" />,
            text: format.dateTime(certificate.registryAt),
            sort: certificate.registryAt.getTime(),
          },
          sites: certificate.siteCount,
        },
      }))}
      csv={{ fileName: "certificates.csv" }}
      views={views}
      empty={<NoCertificates at={at} mayAdd={mayAdd} />}
    />
  );
}
