import { getTimeZone, getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Detail } from "@/app/_ui/detail";
import { getAuditPack } from "@/lib/audit-packs";
import { getCertification } from "@/lib/certifications";
import { findPrescreen } from "@/lib/prescreens";
import { REGIMES } from "@/lib/regimes";
import { DeadlineList } from "../deadline-list";
import { loadSite, type SiteParams } from "../load-site";
import { AuditorCard } from "./auditor-card";
import { PackCard } from "./pack-card";
import { PrescreenCard } from "./prescreen-card";
import { PrescreenForm } from "./prescreen-form";
import { StageCard } from "./stage-card";
import { StepForm } from "./step-form";
import { StepList } from "./step-list";

/** How far the site has come on its way to a regime's badge, who may audit it, and what was screened before. */
export default async function CertificationPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const t = await getTranslations("certification");
  const { id: siteId } = view.site;
  const zone = await getTimeZone();
  const mayMove = ctx.permissions.has("certification:create");
  const parts = await Promise.all(
    REGIMES.flatMap(({ certification: plan, ...regime }) => (plan ? [{ plan, id: regime.id }] : [])).map(
      async ({ plan, id }) => {
        const about = { siteId, regime: id };
        const [certification, pack, prescreen] = [
          await getCertification({ ctx, input: about }),
          await getAuditPack({ ctx, input: about }),
          await findPrescreen({ ctx, input: about }),
        ];
        const standing = view.standings.find(({ regime }) => regime === id);
        const verdicts = standing?.result.verdicts ?? [];
        const ends = standing?.result.deadlines.filter(({ code }) => code === plan.rule) ?? [];
        const text = await findRegimeText(id);
        return {
          id,
          plan,
          certification,
          pack,
          prescreen,
          verdicts,
          renewals:
            standing && ends.length > 0
              ? [{ ...standing, result: { ...standing.result, deadlines: ends } }]
              : [],
          text,
          name: text?.table.shortName ?? id,
        };
      },
    ),
  );
  const send = { provider: provider.slug, siteId };
  return (
    <Detail
      facts={parts.map(({ id, plan, certification, prescreen, verdicts, text, name }) => (
        <div key={id} className="flex flex-col gap-6">
          <StageCard name={name} plan={plan} certification={certification} verdicts={verdicts} text={text} />
          <StepList
            provider={provider.slug}
            plan={plan}
            steps={certification.steps}
            maySend={mayMove}
            ctx={ctx}
          />
          <PrescreenCard plan={plan} prescreen={prescreen} verdicts={verdicts} text={text} regime={id} />
        </div>
      ))}
      standing={parts.map(({ id, plan, certification, pack, renewals }) => (
        <div key={id} className="flex flex-col gap-6">
          {renewals.length === 0 ? null : (
            <DeadlineList provider={provider.slug} standings={renewals} now={ctx.now} title={t("renewal")} />
          )}
          {mayMove ? (
            <>
              <Card title={t("move")} note={t("zone", { zone })}>
                <StepForm {...send} zone={zone} regime={id} plan={plan} next={certification.next} />
              </Card>
              <Card title={t("takePrescreen")}>
                <PrescreenForm {...send} regime={id} plan={plan} />
              </Card>
            </>
          ) : (
            <p className="reading text-ink-soft">{t("readOnly")}</p>
          )}
          <PackCard pack={pack} href={`/${provider.slug}/sites/${view.site.slug}/certification/pack.json`} />
          <AuditorCard plan={plan} />
        </div>
      ))}
    />
  );
}
