import { getTranslations } from "next-intl/server";
import { Detail } from "@/app/_ui/detail";
import { CHECKED, findSiteCheck } from "@/lib/site-checks";
import { loadSite, type SiteParams } from "../load-site";
import { readScope } from "../read-scope";
import { ScopeFacts } from "../scope-facts";
import { QUESTIONS, ScopeForm } from "./scope-form";
import { ScopeVerdicts } from "./scope-verdicts";
import { SiteCheckCard } from "./site-check-card";

/** What the site shows and to whom: the answers that decide which rules mean it. */
export default async function ScopePage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("site");
  const scope = readScope(view.site.scope);
  const { id: siteId, slug, url } = view.site;
  const check = await findSiteCheck({ ctx, input: { siteId } });
  const answers = Object.fromEntries(CHECKED.map((question) => [question, scope?.[question] ?? null]));
  const verdicts = view.standings.map((standing) => (
    <ScopeVerdicts
      key={standing.regime}
      provider={provider.slug}
      site={slug}
      title={t("scopeStanding")}
      standing={standing}
    />
  ));
  const seen = (
    <SiteCheckCard
      provider={provider.slug}
      siteId={siteId}
      url={url}
      check={check}
      said={answers}
      mayCheck={ctx.permissions.has("site:check")}
      now={ctx.now}
    />
  );
  if (!ctx.permissions.has("site:scope"))
    return (
      <Detail
        facts={[...verdicts, <ScopeFacts key="said" scope={scope} questions={QUESTIONS} />]}
        standing={seen}
      />
    );
  return (
    <Detail
      facts={[
        ...verdicts,
        <ScopeForm key="questions" provider={provider.slug} siteId={siteId} scope={scope} check={check} />,
      ]}
      standing={seen}
    />
  );
}
