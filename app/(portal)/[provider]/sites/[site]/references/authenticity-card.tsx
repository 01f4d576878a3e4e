import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import {
  AUTHENTICITY_OUTCOMES,
  type AuthenticityCounts,
  type SiteAuthenticityView,
} from "@/lib/authenticity";

type AuthenticityCardProps = { found: SiteAuthenticityView | null; findingsAt: string; now: Date };

const PRODUCTS_SHOWN = 20;

/** What came of parameters, in words, with the rate of those that could be told. */
async function Counts({ counts }: { counts: AuthenticityCounts }) {
  const t = await getTranslations("sources");
  const told = counts.matching + counts.deviating;
  const words = AUTHENTICITY_OUTCOMES.filter((outcome) => counts[outcome] > 0 || outcome === "deviating").map(
    (outcome) => t(`outcomes.${outcome}`, { count: counts[outcome] }),
  );
  return (
    <span className="flex flex-wrap gap-x-3 text-small text-ink-soft">
      <span className="font-medium text-ink">
        {told === 0 ? t("rateNone") : t("rate", { share: counts.matching / told })}
      </span>
      {words.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}

/** How the site's pages stand against its sources: as a whole, by language, and by product. */
export async function AuthenticityCard({ found, findingsAt, now }: AuthenticityCardProps) {
  const [t, names] = [await getTranslations("sources"), await getNames()];
  return (
    <Card
      title={t("authenticity")}
      note={found ? <Time at={found.comparedAt} now={now} form="relative" /> : undefined}
    >
      {found ? (
        <div className="flex flex-col gap-4">
          <Counts counts={found.counts} />
          {found.counts.deviating > 0 ? <TextLink href={findingsAt}>{t("findings")}</TextLink> : null}
          {found.pages === 0 ? <p className="reading text-ink-soft">{t("noPages")}</p> : null}
          {found.unknownPages > 0 ? (
            <p className="reading text-ink-soft">{t("unknownPages", { count: found.unknownPages })}</p>
          ) : null}
          <ul className="flex flex-col divide-y divide-line">
            {Object.entries(found.languages).map(([language, counts]) => (
              <li key={language} className="flex flex-col gap-1 py-2">
                <span className="font-medium">{names.language(language)}</span>
                <Counts counts={counts} />
              </li>
            ))}
          </ul>
          <ul className="flex flex-col divide-y divide-line">
            {found.products.slice(0, PRODUCTS_SHOWN).map(({ group, title, label, counts }) => (
              <li key={group} className="flex flex-col gap-1 py-2">
                <span className="wrap-anywhere">
                  {title} {label === "" ? null : <span className="text-ink-faint">{label}</span>}
                </span>
                <Counts counts={counts} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="reading text-ink-soft">{t("notHeld")}</p>
      )}
    </Card>
  );
}
