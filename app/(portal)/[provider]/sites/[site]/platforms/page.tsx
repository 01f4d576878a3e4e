import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Detail } from "@/app/_ui/detail";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { listPlatformProfiles } from "@/lib/platform-profiles";
import { REGIMES } from "@/lib/regimes";
import { loadSite, type SiteParams } from "../load-site";
import { ProfileCard } from "./profile-card";

/** How the site's company stands on the procurement platforms that a regime names, and what follows from that. */
export default async function PlatformsPage({ params }: { params: SiteParams }) {
  const { view, provider, ctx } = await loadSite(params);
  const [t, words] = [await getTranslations("platforms"), await getTranslations("outcome")];
  const { id: siteId } = view.site;
  const mayUpdate = ctx.permissions.has("platform_profile:update");
  const parts = await Promise.all(
    REGIMES.flatMap(({ id, procurement }) => (procurement ? [{ id, procurement }] : [])).map(
      async ({ id, procurement }) => {
        const { platforms, deadlineRule, adviceRule } = procurement;
        const rules = [...new Set(platforms.map(({ rule }) => rule)), deadlineRule, adviceRule];
        const { verdicts = [] } = view.standings.find(({ regime }) => regime === id)?.result ?? {};
        return {
          id,
          platforms,
          text: await findRegimeText(id),
          profiles: await listPlatformProfiles({ ctx, input: { siteId, regime: id } }),
          verdicts: verdicts.filter(({ code }) => rules.includes(code)),
        };
      },
    ),
  );
  return (
    <Detail
      facts={parts.flatMap(({ id, platforms, profiles }) =>
        platforms.map((platform) => (
          <ProfileCard
            key={platform.id}
            send={{ provider: provider.slug, siteId, regime: id, platform: platform.id }}
            name={platform.name}
            profile={profiles.find((profile) => profile.platform === platform.id) ?? null}
            mayUpdate={mayUpdate}
            now={ctx.now}
          />
        )),
      )}
      standing={parts.map(({ id, text, verdicts }) => (
        <Card key={id} title={t("standing", { regime: text?.table.shortName ?? id })}>
          <ul className="flex flex-col divide-y divide-line">
            {verdicts.map(({ code, outcome, message, params: values }) => (
              <li key={code} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  <OutcomeChip outcome={outcome} label={words(outcome)} />
                  {text?.titleOf(code) ?? code}
                  <span className="font-mono text-12 font-normal text-ink-faint">{code}</span>
                </span>
                <span className="reading text-ink-soft">{text?.say(message, values)}</span>
              </li>
            ))}
          </ul>
          <p className="reading pt-3 text-small text-ink-soft">{t("asReported")}</p>
        </Card>
      ))}
    />
  );
}
