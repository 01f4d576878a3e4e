import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import type { Outcome } from "@/app/_ui/outcome";
import type { PartyStanding, SiteSignOffs } from "@/lib/sign-offs";

const OUTCOMES: Record<PartyStanding["state"], Outcome> = {
  signed: "pass",
  older: "marginal",
  unsigned: "unknown",
  not_needed: "not_applicable",
};

/** How a party's word stands, as a chip shows it. */
export interface StandingWord {
  outcome: Outcome;
  text: string;
  /** Who signed, where somebody did. */
  by: string | null;
}

/** How standings are put into words, for the table and for the file alike. */
export interface StandingWords {
  party(standing: PartyStanding): StandingWord;
  /** All LSPs of a site as one. */
  lsps(row: SiteSignOffs): StandingWord;
  /** Each LSP of a site by name. */
  eachLsp(row: SiteSignOffs): string;
}

/** The reader's words for standings; all of them are at hand, since a file is written when the request is over. */
export async function getStandingWords(): Promise<StandingWords> {
  const [t, format] = [await getTranslations("signing"), await getFormat()];
  const textOf = ({ state, by }: PartyStanding) => {
    const day = by === null ? "" : format.day(by.givenOn);
    return state === "signed"
      ? t("signedOn", { day })
      : state === "older"
        ? t("olderOn", { day })
        : t(`states.${state}`);
  };
  const party = (standing: PartyStanding): StandingWord => ({
    outcome: OUTCOMES[standing.state],
    text: textOf(standing),
    by: standing.by && t("signedBy", { name: standing.by.signerName, title: standing.by.signerTitle }),
  });
  const nameOf = (lsp: SiteSignOffs["lsps"][number]) => {
    const { text, by } = party(lsp);
    return t("namedState", { name: lsp.name, state: by === null ? text : `${text} · ${by}` });
  };
  return {
    party,
    lsps({ lsps, provider }) {
      const [first, ...more] = lsps;
      if (!first) {
        const isNeeded = provider.state !== "not_needed";
        return { outcome: isNeeded ? "unknown" : "not_applicable", text: t("noLsp"), by: null };
      }
      const by = lsps.map(nameOf).join("\n");
      if (more.length === 0) return { ...party(first), by };
      const signed = lsps.filter(({ state }) => state === "signed").length;
      const outcome = signed === lsps.length ? "pass" : OUTCOMES[first.state];
      return { outcome, text: t("signedOf", { signed, all: lsps.length }), by };
    },
    eachLsp: ({ lsps }) =>
      lsps.length === 0
        ? t("noLsp")
        : lsps.map((lsp) => t("namedState", { name: lsp.name, state: textOf(lsp) })).join("; "),
  };
}
