import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { applying } from "@/app/_server/applying";
import { findRegimeText } from "@/app/_server/regime-text";
import { PageHeader } from "@/app/_ui/page-header";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { Tabs } from "@/app/_ui/tabs";
import { TextLink } from "@/app/_ui/text-link";
import { isInForce } from "../../contract-terms";
import { loadSite, type SiteParams } from "./load-site";
import { standingSentence } from "./standing-sentence";

type LayoutProps = { params: SiteParams; children: ReactNode };

export async function generateMetadata({ params }: { params: SiteParams }): Promise<Metadata> {
  return { title: (await loadSite(params)).view.site.name };
}

/** The top of all of a site's pages: whose it is, how it stands, and its parts. */
export default async function SiteLayout({ params, children }: LayoutProps) {
  const { view, provider, ctx } = await loadSite(params);
  const { site, client, standings, contracts } = view;
  const [t, duties, readiness, audits, sources, payments, certification, platforms, content, nav, words] = [
    await getTranslations("site"),
    await getTranslations("duties"),
    await getTranslations("readiness"),
    await getTranslations("audits"),
    await getTranslations("sources"),
    await getTranslations("payments"),
    await getTranslations("certification"),
    await getTranslations("platforms"),
    await getTranslations("content"),
    await getTranslations("nav"),
    await getTranslations("outcome"),
  ];
  const at = `/${provider.slug}/sites/${site.slug}`;
  const inForce = contracts.filter((contract) => isInForce(contract, ctx.now));
  const tabs = [
    { href: at, label: t("overview") },
    { href: `${at}/languages`, label: t("languagesTab"), count: inForce.length },
    { href: `${at}/responsibilities`, label: duties("tab") },
    { href: `${at}/readiness`, label: readiness("tab") },
    { href: `${at}/audits`, label: audits("tab") },
    { href: `${at}/references`, label: sources("tab") },
    { href: `${at}/payments`, label: payments("tab") },
    { href: `${at}/certification`, label: certification("tab") },
    { href: `${at}/platforms`, label: platforms("tab") },
    { href: `${at}/content`, label: content("tab") },
    { href: `${at}/answers`, label: t("answersTab") },
    { href: `${at}/scope`, label: t("scopeTab") },
    { href: `${at}/label`, label: t("labelTab") },
    { href: `${at}/control`, label: t("controlTab") },
    ...(ctx.permissions.has("site:update") ? [{ href: `${at}/edit`, label: t("editTab") }] : []),
    { href: `${at}/history`, label: t("historyTab") },
  ];
  const applied = applying(standings);
  const chips = await Promise.all(
    applied.map(async ({ regime, outcome }) => {
      const name = (await findRegimeText(regime))?.table.shortName ?? regime;
      // Of several chips each says which regime it is of.
      const label =
        applied.length === 1 ? words(outcome) : t("underRegime", { name, outcome: words(outcome) });
      return <OutcomeChip key={regime} outcome={outcome} label={label} />;
    }),
  );
  return (
    <>
      <PageHeader
        crumbs={[
          { href: `/${provider.slug}/clients`, label: nav("clients") },
          { href: `/${provider.slug}/clients/${client.slug}`, label: client.name },
        ]}
        title={site.name}
        beside={chips}
        standing={
          <>
            {await standingSentence(applied)}{" "}
            <TextLink href={site.url} rel="noreferrer" target="_blank" className="wrap-anywhere">
              {site.url}
            </TextLink>
          </>
        }
        tabs={<Tabs label={t("parts")} tabs={tabs} />}
      />
      {children}
    </>
  );
}
