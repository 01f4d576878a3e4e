import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Time } from "@/app/_ui/time";
import { LAPSE_DAYS, RECHECK_DAYS, type SiteControlView } from "@/lib/site-control";

const TONES = { unproven: "note", proven: "done", failing: "warning", lapsed: "failure" } as const;

/** How the proof stands, what follows from it, and the rules of ours by which it does. */
export async function StandingCard({ control, now }: { control: SiteControlView; now: Date }) {
  const [t, format] = [await getTranslations("site.control"), await getFormat()];
  const { challenge, standing, isExempt, nextCheckAt } = control;
  const { state, cause, method, provenAt, failingSince, lapsesAt } = standing;
  const values = { host: challenge.host, lapsesAt: lapsesAt === null ? "" : format.dateTime(lapsesAt) };
  const items = [
    ...(provenAt ? [{ term: t("provenAt"), value: <Time at={provenAt} now={now} /> }] : []),
    ...(method ? [{ term: t("by"), value: t(`methods.${method}`) }] : []),
    ...(failingSince ? [{ term: t("failingSince"), value: <Time at={failingSince} now={now} /> }] : []),
    ...(nextCheckAt ? [{ term: t("nextCheck"), value: <Time at={nextCheckAt} now={now} /> }] : []),
  ];
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-4">
        <Callout tone={TONES[state]} title={t(`states.${state}`, values)}>
          {cause ? `${t(`causes.${cause}`, values)} ` : ""}
          {t(`effects.${state}`, values)}
        </Callout>
        {isExempt ? <p className="reading text-ink-soft">{t("exempt")}</p> : null}
        {items.length > 0 ? <DefinitionList items={items} /> : null}
        <p className="reading text-small text-ink-soft">
          {t("ownRule", { recheck: RECHECK_DAYS, lapse: LAPSE_DAYS })}
        </p>
      </div>
    </Card>
  );
}
