import { getTranslations } from "next-intl/server";

/** Says of a table that holds but the worst how many there are in all; nothing where it holds every one. */
export async function ShownOf({ shown, of }: { shown: number; of: number }) {
  const t = await getTranslations("operator");
  return shown < of ? <p className="text-small text-ink-soft">{t("shownOf", { shown, of })}</p> : null;
}
