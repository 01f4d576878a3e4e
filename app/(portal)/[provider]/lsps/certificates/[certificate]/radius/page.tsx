import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { getFormat } from "@/app/_i18n/format";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { buttonClass } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { getBlastRadius } from "@/lib/lsp";
import { RegistryStatus } from "../../../registry-status";
import { ClientHit } from "./client-hit";

type PageProps = { params: Promise<{ provider: string; certificate: string }> };

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, certificateId: string) => {
  const member = await requireMember(provider);
  const radius = await orNotFound(getBlastRadius({ ctx: member.ctx, input: { certificateId } }));
  return { ...member, radius };
});

async function load(params: PageProps["params"]) {
  const { provider, certificate } = await params;
  return loadOnce(provider, certificate);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { number } = (await load(params)).radius.certificate;
  return { title: (await getTranslations("lsps.radius"))("title", { number }) };
}

/** Everything that is hit where a certificate ends, counts first, and a letter drafted to every client. */
export default async function RadiusPage({ params }: PageProps) {
  const { ctx, provider, radius } = await load(params);
  const [t, nav, format] = [
    await getTranslations("lsps.radius"),
    await getTranslations("nav"),
    await getFormat(),
  ];
  const { certificate, clients, counts, standing } = radius;
  const at = `/${provider.slug}/lsps/certificates/${certificate.id}`;
  const mayWrite = ctx.permissions.has("lsp:update");
  const kinds = ["clients", "sites", "languages", "pages", "filings"] as const;
  return (
    <>
      <PageHeader
        crumbs={[
          { href: `/${provider.slug}/lsps`, label: nav("lsps") },
          { href: at, label: certificate.number },
        ]}
        title={t("title", { number: certificate.number })}
        beside={<RegistryStatus standing={standing} />}
        standing={
          certificate.lastDay === null
            ? t("introOpen", { company: certificate.companyName })
            : t("intro", { company: certificate.companyName, day: format.day(certificate.lastDay) })
        }
        action={
          clients.length === 0 ? undefined : (
            <a href={`${at}/radius/export.csv`} className={buttonClass("secondary")}>
              <Download aria-hidden />
              {t("export")}
            </a>
          )
        }
      />
      {clients.length === 0 ? (
        <EmptyState title={t("emptyTitle")} body={t("emptyBody")} />
      ) : (
        <>
          <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
            {kinds.map((kind) => (
              <div
                key={kind}
                className="flex flex-col-reverse rounded-card border border-line bg-surface p-4"
              >
                <dt className="text-small text-ink-soft">{t(`kinds.${kind}`, { count: counts[kind] })}</dt>
                <dd className="text-title font-semibold tabular-nums">{format.number(counts[kind])}</dd>
              </div>
            ))}
          </dl>
          {clients.map((client) => (
            <ClientHit
              key={client.clientId}
              provider={provider.slug}
              radius={radius}
              client={client}
              now={ctx.now}
              mayWrite={mayWrite}
            />
          ))}
        </>
      )}
    </>
  );
}
