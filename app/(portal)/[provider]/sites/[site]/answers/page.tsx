import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { CodeBlock } from "@/app/_ui/code-block";
import { CopyField } from "@/app/_ui/copy-field";
import { LinkButton } from "@/app/_ui/link-button";
import { env } from "@/lib/core/env";
import { REGIMES } from "@/lib/regimes";
import { listMetadata } from "@/lib/standing";
import { loadSite, type SiteParams } from "../load-site";
import { BadgeCard } from "./badge-card";
import { MetadataCard } from "./metadata-card";
import { VerificationsCard } from "./verifications-card";

/** Where the site's public answers are served, for buyers, for their systems and for the site's own page. */
export default async function AnswersPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("site");
  const { API_URL, PORTAL_URL } = env();
  const at = `${API_URL}/${provider.slug}/v1/sites/${view.site.slug}`;
  const page = `${PORTAL_URL}/verify/${provider.slug}/${view.site.slug}`;
  const links = { verifyUrl: page, answersUrl: at };
  const metadata = await listMetadata({ ctx, input: { siteId: view.site.id, links } });
  const regimes = await Promise.all(
    REGIMES.filter((regime) => regime.answers.length > 0).map(async (regime) => ({
      regime,
      name: (await findRegimeText(regime.id))?.table.shortName ?? regime.id,
    })),
  );
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("answersIntro")}</p>
      <Card
        title={t("verificationPage")}
        action={
          <LinkButton href={page} target="_blank" size="small">
            {t("openPage")}
          </LinkButton>
        }
      >
        <div className="flex max-w-2xl flex-col gap-4">
          <CopyField label={t("pageAddress")} value={page} help={t("pageAddressHelp")} />
          <CopyField
            label={t("machineAddress")}
            value={`${at}/verification`}
            help={t("machineAddressHelp")}
          />
        </div>
      </Card>
      <BadgeCard
        at={at}
        verifyUrl={page}
        siteName={view.site.name}
        regimes={view.standings.map(({ regime }) => regime)}
      />
      <VerificationsCard ctx={ctx} siteId={view.site.id} at={`/${provider.slug}`} />
      {regimes.map(({ regime, name }) => (
        <Card key={regime.id} title={name} note={t("operationCount", { count: regime.answers.length })}>
          <ul className="flex flex-col gap-6">
            {regime.answers.map((operation) => {
              const address = `${at}/${operation.name}`;
              const query = Object.keys(operation.query.shape);
              return (
                <li key={operation.name} className="flex max-w-2xl flex-col gap-4">
                  <CopyField
                    label={operation.name}
                    value={address}
                    {...(query.length > 0 ? { help: t("mayAskFor", { names: query.join(", ") }) } : {})}
                  />
                  <CodeBlock label={t("askIt", { name: operation.name })} code={`curl -s '${address}'`} />
                  <p>
                    <LinkButton href={address} target="_blank" size="small" prefetch={false}>
                      {t("openAnswer")}
                    </LinkButton>
                  </p>
                </li>
              );
            })}
          </ul>
        </Card>
      ))}
      {regimes.map(({ regime, name }) => (
        <MetadataCard
          key={regime.id}
          name={name}
          blocks={metadata.find((one) => one.regime === regime.id)?.blocks ?? []}
        />
      ))}
    </div>
  );
}
