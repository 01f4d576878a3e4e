import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import type { CertificationPlan } from "@/lib/regimes";

/** Who is reported to audit: as named, by nobody confirmed, and recommended by nobody here (TM-19). */
export async function AuditorCard({ plan }: { plan: CertificationPlan }) {
  const [t, names] = [await getTranslations("certification"), await getNames()];
  return (
    <Card title={t("auditors")} note={t("auditorsCount", { count: plan.auditors.length })}>
      <div className="flex flex-col gap-3">
        <ul className="flex flex-col divide-y divide-line">
          {plan.auditors.map(({ id, name, country, standing, rule }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="flex min-w-0 flex-col">
                <span className="font-medium wrap-anywhere">{name}</span>
                <span className="text-small text-ink-soft">
                  {names.countries([country])} <span className="font-mono text-12">{rule}</span>
                </span>
              </span>
              <Badge>{t(`standings.${standing}`)}</Badge>
            </li>
          ))}
        </ul>
        <p className="reading text-small text-ink-soft">{t("auditorsNote")}</p>
      </div>
    </Card>
  );
}
