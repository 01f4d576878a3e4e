import { getTranslations } from "next-intl/server";
import { readScope } from "@/app/(portal)/[provider]/sites/[site]/read-scope";
import { ScopeForm } from "@/app/(portal)/[provider]/sites/[site]/scope/scope-form";
import { SiteCheckCard } from "@/app/(portal)/[provider]/sites/[site]/scope/site-check-card";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Callout } from "@/app/_ui/callout";
import { Disclosure } from "@/app/_ui/disclosure";
import { CHECKED, findSiteCheck } from "@/lib/site-checks";
import { getSite } from "@/lib/sites";
import { saveQuestions } from "./actions";
import type { StepProps } from "./step-props";

/** What the site shows and to whom: as it was read, for the exporter to put right. */
export async function ScopeStep({ ctx, provider, site }: StepProps) {
  const t = await getTranslations("onboarding");
  const { siteId, url } = site;
  const stored = (await getSite({ ctx, input: { siteId } })).site.scope;
  const scope = readScope(stored);
  const check = await findSiteCheck({ ctx, input: { siteId } });
  if (check.open && scope === null && check.seen === null)
    return (
      <div role="status" className="rounded-card border border-line bg-surface p-4">
        <AutoRefresh everySeconds={1} />
        <p className="text-body font-medium">{t("scope.reading", { count: check.open.pagesRead })}</p>
        <p className="reading text-ink-soft">{t("scope.readingBody")}</p>
      </div>
    );
  const said = Object.fromEntries(CHECKED.map((question) => [question, scope?.[question] ?? null]));
  return (
    <div className="flex flex-col gap-6">
      {scope === null && check.seen ? (
        <Callout tone="done" title={t("scope.filled", { count: check.seen.pages.length })}>
          {t("scope.filledBody")}
        </Callout>
      ) : null}
      <ScopeForm
        provider={provider.slug}
        siteId={siteId}
        scope={scope}
        check={check}
        saving={{ action: saveQuestions, label: t("saveAndGoOn"), hidden: {} }}
      />
      <Disclosure title={t("scope.evidence")}>
        <SiteCheckCard
          provider={provider.slug}
          siteId={siteId}
          url={url}
          check={check}
          said={said}
          mayCheck
          now={ctx.now}
        />
      </Disclosure>
    </div>
  );
}
