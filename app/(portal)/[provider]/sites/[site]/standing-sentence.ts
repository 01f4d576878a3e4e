import { getLocale, getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { intlTag } from "@/app/_ui/format-time";
import { listFormat } from "@/app/_ui/intl";
import { OUTCOMES, type Outcome } from "@/lib/regimes";
import type { SiteStanding } from "@/lib/sites";

type Counted = { outcome: Exclude<Outcome, "not_applicable">; number: number };

function count({ result }: SiteStanding): Counted[] {
  return OUTCOMES.flatMap((outcome): Counted[] => {
    if (outcome === "not_applicable") return [];
    const number = result.verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return number === 0 ? [] : [{ outcome, number }];
  });
}

/** How a site stands under its regimes, in a sentence with numbers. */
export async function standingSentence(standings: readonly SiteStanding[]): Promise<string> {
  const [t, locale] = [await getTranslations("site"), await getLocale()];
  if (standings.length === 0) return t("notAssessed");
  const list = listFormat(intlTag(locale), { type: "conjunction" });
  const sentences = await Promise.all(
    standings.map(async (standing) => {
      const text = await findRegimeText(standing.regime);
      const name = text?.table.shortName ?? standing.regime;
      const counted = count(standing).map(({ outcome, number }) =>
        t(`counted.${outcome}`, { count: number }),
      );
      if (standing.outcome === "not_applicable" || counted.length === 0) return t("outOfScope", { name });
      return t("standing", { name, counts: list.format(counted) });
    }),
  );
  return sentences.join(locale === "zh" ? "" : " ");
}
