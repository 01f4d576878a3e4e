import { createTranslator } from "next-intl";
import { messages } from "@/app/_i18n/messages";
import { formatDay } from "@/app/_ui/format-time";
import type { BlastRadius, HitClient } from "@/lib/lsp";

export interface Letter {
  title: string;
  body: string;
}

/** Names of languages as they stand within a sentence. */
function languageNames(tags: readonly string[], locale: "en" | "zh"): string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return new Intl.ListFormat(locale).format([...new Set(tags)].map((tag) => names.of(tag) ?? tag));
}

/** What a client could be written of what has become of a certificate, in one language; a member makes it their own. */
export function draftLetter(radius: BlastRadius, client: HitClient, locale: "en" | "zh"): Letter {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "lsps.letter" });
  const words = createTranslator({ locale, messages: messages[locale], namespace: "regime.status" });
  const { certificate, standing } = radius;
  const { number, companyName: company, lastDay } = certificate;
  const sites = new Intl.ListFormat(locale).format(client.sites.map(({ name }) => name));
  const covered = client.sites.flatMap(({ languages }) => languages);
  const bare = covered.filter(({ otherNumber }) => otherNumber === null).map(({ tag }) => tag);
  const day = lastDay === null ? t("noDay") : formatDay(lastDay, locale);
  const status = words(standing);
  const isEnding = standing === "active" || standing === "stale";
  const values = { number, company, sites, day, status };
  const lead = isEnding ? t("leadEnding", values) : t("leadEnded", values);
  const languages = languageNames(
    covered.map(({ tag }) => tag),
    locale,
  );
  const effect =
    bare.length === 0 ? t("effectNone") : t("effect", { languages: languageNames(bare, locale) });
  return {
    title: isEnding ? t("titleEnding", values) : t("titleEnded", values),
    body: [lead, t("sites", { sites, languages }), effect, t("next", { company })].join("\n\n"),
  };
}
