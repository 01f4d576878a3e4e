import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { REGIMES, type Outcome } from "@/lib/regimes";
import type { PortfolioRow } from "@/lib/sites";

export const PARTIES = ["provider", "exporter", "lsp", "counterpart"] as const;

interface RegimeColumn {
  id: string;
  regime: string;
  header: string;
}

/** How a site's line in the portfolio is put into words, for the table and for the file alike. */
export interface SiteWords {
  /** A column for each regime, named for it where there are several. */
  regimes: RegimeColumn[];
  outcomeOf(row: PortfolioRow, regime: string): Outcome;
  outcome(outcome: Outcome): string;
  toDo(row: PortfolioRow): string | null;
  party(row: PortfolioRow): string | null;
}

/** The reader's words for sites; all of them are at hand, since a file is written when the request is over. */
export async function getSiteWords(): Promise<SiteWords> {
  const [t, words, regimeWords] = [
    await getTranslations("portfolio"),
    await getTranslations("outcome"),
    await getTranslations("regime"),
  ];
  const texts = new Map(
    await Promise.all(REGIMES.map(async ({ id }) => [id, await findRegimeText(id)] as const)),
  );
  const regimes = REGIMES.map(({ id }) => {
    const header = REGIMES.length === 1 ? t("outcome") : (texts.get(id)?.table.shortName ?? id);
    return { id: `regime-${id}`, regime: id, header };
  });
  return {
    regimes,
    outcomeOf: ({ standings }, regime) =>
      standings.find((standing) => standing.regime === regime)?.outcome ?? "unknown",
    outcome: (outcome) => words(outcome),
    toDo: ({ next }) => (next && texts.get(next.regime)?.say(next.message, next.params)) || null,
    party: ({ next }) =>
      next ? regimeWords(`party.${PARTIES.find((party) => party === next.party) ?? "provider"}`) : null,
  };
}
