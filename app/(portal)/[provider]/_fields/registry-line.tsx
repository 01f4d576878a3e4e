import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { getNames } from "@/app/_server/regime-text";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { Day } from "@/app/_ui/day";
import type { RegistrySays } from "@/lib/lsp";

/** What the registry says of a certificate that somebody named. */
export async function RegistryLine({ says }: { says: RegistrySays }) {
  const [t, words, names, format] = [
    await getTranslations("site.named"),
    await getTranslations("regime.status"),
    await getNames(),
    await getFormat(),
  ];
  if (says.state !== "said")
    return (
      <p role="status" className="flex items-center gap-2">
        <OutcomeShape outcome="unknown" />
        {t(says.state)}
      </p>
    );
  const { status, entity, languages, validUntil, checkedAt } = says;
  return (
    <div role="status" className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        <OutcomeShape outcome={status === "active" ? "pass" : "fail"} />
        {t("says", { status: words(status) })}
      </p>
      {status === "not_found" ? <p>{t("notFound")}</p> : null}
      {entity === null ? null : <p>{t("entity", { entity })}</p>}
      {languages.length > 0 ? <p>{t("covers", { languages: names.languages(languages) })}</p> : null}
      {validUntil === null ? null : (
        <p>
          {t("validUntil")} <Day on={validUntil} />
        </p>
      )}
      <p className="text-small text-ink-soft">{t("checkedAt", { at: format.dateTime(checkedAt) })}</p>
    </div>
  );
}
