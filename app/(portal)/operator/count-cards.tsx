import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Time } from "@/app/_ui/time";
import type { Overview } from "@/lib/operator";

type CountCardsProps = { overview: Overview; now: Date };

/** The counts that say whether anything is stuck: jobs, deliveries, sites. */
export async function CountCards({ overview, now }: CountCardsProps) {
  const t = await getTranslations("operator");
  const { jobs, deliveries, sites } = overview;
  const since = (at: Date | null): ReactNode =>
    at ? <Time at={at} now={now} form="relative" /> : t("nothing");
  const figure = (count: number) => <span className="tabular-nums">{count}</span>;
  return (
    <div className="grid items-start gap-4 md:grid-cols-3">
      <Card title={t("jobs.title")}>
        {jobs === null ? (
          <p className="text-fail">{t("jobs.silent")}</p>
        ) : (
          <DefinitionList
            items={[
              { term: t("jobs.waiting"), value: figure(jobs.waiting) },
              { term: t("jobs.active"), value: figure(jobs.active) },
              { term: t("jobs.delayed"), value: figure(jobs.delayed) },
              { term: t("jobs.failed"), value: figure(jobs.failed) },
            ]}
          />
        )}
      </Card>
      <Card title={t("deliveries.title")}>
        <DefinitionList
          items={[
            { term: t("deliveries.pending"), value: figure(deliveries.pending) },
            { term: t("deliveries.dead"), value: figure(deliveries.dead) },
            { term: t("deliveries.expired"), value: figure(deliveries.expired) },
            { term: t("oldest"), value: since(deliveries.oldestDueAt) },
          ]}
        />
      </Card>
      <Card title={t("sites.title")}>
        <DefinitionList
          items={[
            { term: t("sites.due"), value: figure(sites.due) },
            { term: t("oldest"), value: since(sites.oldestDueAt) },
          ]}
        />
      </Card>
    </div>
  );
}
