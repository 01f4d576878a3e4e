import type { getTranslations } from "next-intl/server";

type RegimeWords = Awaited<ReturnType<typeof getTranslations<"regime">>>;

const PARTIES = ["provider", "exporter", "lsp", "counterpart"] as const;

/** Who has to act, in the reader's word; the code itself for a party that is none. */
export function partyWord(words: RegimeWords, party: string): string {
  const known = PARTIES.find((one) => one === party);
  return known ? words(`party.${known}`) : party;
}
