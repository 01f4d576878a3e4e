import { getTranslations } from "next-intl/server";
import { getSiteLocalizer, listLsps } from "@/lib/lsp";
import { listEvidenceFiles } from "@/lib/uploads";
import { AddContract } from "./add-contract";
import { ContractTable } from "./contract-table";
import { CoverageCard } from "./coverage-card";
import { listLocalization } from "@/lib/localization";
import { UncoveredCard } from "./uncovered-card";
import { NamedCard } from "./named-card";
import { loadSite, type SiteParams } from "../load-site";
import { readScope } from "../read-scope";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";

/** Who localizes which of the site's languages, and under which certificate. */
export default async function LanguagesPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const { site, contracts } = view;
  const t = await getTranslations("site");
  const mayAdd = ctx.permissions.has("lsp_contract:create") && ctx.clients === "all";
  const mayEnd = ctx.permissions.has("lsp_contract:end") && ctx.clients === "all";
  const certificates = mayAdd ? (await listLsps({ ctx, input: {} })).certificates : [];
  const named = await getSiteLocalizer({ ctx, input: { siteId: site.id } });
  const files = await listEvidenceFiles({ ctx, input: { subjectKind: "site", subjectId: site.id } });
  const localization = await listLocalization({ ctx, input: { siteId: site.id } });
  const scope = readScope(site.scope);
  return (
    <div className="flex flex-col gap-6">
      <NamedCard
        provider={provider.slug}
        siteId={site.id}
        named={named}
        mayTake={mayAdd}
        hasContract={contracts.length > 0}
        files={files}
        now={ctx.now}
      />
      <CoverageCard
        provider={provider.slug}
        languages={scope?.languages ?? []}
        targets={scope?.targetCountries ?? []}
        contracts={contracts}
        now={ctx.now}
        scopeHref={`/${provider.slug}/sites/${site.slug}/scope`}
      />
      <UncoveredCard
        provider={provider.slug}
        site={site}
        localization={localization}
        mayAdd={ctx.permissions.has("site:update")}
      />
      <ContractTable provider={provider.slug} contracts={contracts} now={ctx.now} mayEnd={mayEnd} />
      {mayAdd ? (
        <Card title={t("addContract")}>
          {certificates.length === 0 ? (
            <p className="text-ink-soft">
              {t("noCertificates")}{" "}
              <TextLink href={`/${provider.slug}/lsps/certificates/new`}>{t("addCertificate")}</TextLink>
            </p>
          ) : (
            <AddContract
              provider={provider.slug}
              siteId={site.id}
              certificates={certificates.map(({ id, number, companyName }) => ({ id, number, companyName }))}
              now={ctx.now}
            />
          )}
        </Card>
      ) : null}
    </div>
  );
}
