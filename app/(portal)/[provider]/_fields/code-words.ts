import { getTranslations } from "next-intl/server";
import type { CodeWords } from "./country-and-code";

/** What is said of a company's code as it is typed. */
export async function getCodeWords(): Promise<CodeWords> {
  const t = await getTranslations("clients");
  return {
    country: t("country"),
    code: t("companyCode"),
    help: t("companyCodeHelp"),
    sound: { uscc: t("code.uscc"), lei: t("code.lei") },
    doubts: {
      uscc_legacy: t("code.legacy"),
      uscc_length: t("code.length"),
      uscc_characters: t("code.characters"),
      uscc_check: t("code.check"),
      lei_legacy: t("code.legacy"),
      lei_length: t("code.length"),
      lei_characters: t("code.leiCharacters"),
      lei_check: t("code.check"),
    },
  };
}
