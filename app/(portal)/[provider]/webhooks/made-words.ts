import { getTranslations } from "next-intl/server";
import type { MadeWords } from "./secret-form";

/** The words around a secret that is shown once. */
export async function getMadeWords(): Promise<MadeWords> {
  const t = await getTranslations("webhooks.made");
  return {
    title: t("title"),
    body: t("body"),
    label: t("label"),
    next: t("next"),
    verify: t("verify"),
    verifyBody: t("verifyBody"),
  };
}
