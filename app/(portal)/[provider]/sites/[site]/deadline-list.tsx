import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { DEADLINE_STATES } from "@/lib/regimes";
import type { SiteStanding } from "@/lib/sites";

type Deadline = SiteStanding["result"]["deadlines"][number];
type DeadlineListProps = {
  provider: string;
  standings: readonly SiteStanding[];
  now: Date;
  /** What they are about, where they are not all of the site's. */
  title?: string;
};

const ORDER = DEADLINE_STATES;

async function When({ deadline, now }: { deadline: Deadline; now: Date }) {
  const t = await getTranslations("site");
  const { dueAt, metAt, state, zone } = deadline;
  const open = state === "upcoming" || state === "missed" || state === "unknown";
  return (
    <div className="flex flex-col text-small text-ink-soft">
      <span>
        {open ? null : `${t("dueOn")} `}
        <Time
          at={dueAt}
          now={now}
          regimeZone={zone}
          edge="end"
          kind={open ? "deadline" : "event"}
          form={open ? "both" : "absolute"}
        />
      </span>
      {metAt === null ? null : (
        <span>
          {t("doneOn")} <Time at={metAt} now={now} form="absolute" />
          {state === "met_late" ? ` · ${t("staysLate")}` : null}
        </span>
      )}
    </div>
  );
}

/** Deadlines with how they went: one that was missed, or met late, stays so. */
export async function DeadlineList({ provider, standings, now, title }: DeadlineListProps) {
  const [t, words] = [await getTranslations("site"), await getTranslations("regime")];
  const all = (
    await Promise.all(
      standings.map(async ({ regime, result }) => {
        const text = await findRegimeText(regime);
        return result.deadlines.map((deadline) => ({
          regime,
          deadline,
          says: text?.say(deadline.message, deadline.params) ?? deadline.code,
        }));
      }),
    )
  )
    .flat()
    .sort(
      (a, b) =>
        ORDER.indexOf(a.deadline.state) - ORDER.indexOf(b.deadline.state) ||
        a.deadline.dueAt.localeCompare(b.deadline.dueAt),
    );
  const late = (state: Deadline["state"]) => state === "missed" || state === "met_late";
  return (
    <Card
      flush={all.length > 0}
      title={title ?? t("deadlines")}
      action={<TextLink href={`/${provider}/deadlines`}>{t("deadlinesAll")}</TextLink>}
    >
      {all.length === 0 ? (
        <p className="text-ink-soft">{t("deadlinesNone")}</p>
      ) : (
        <ul>
          {all.map(({ regime, deadline, says }) => (
            <li
              key={`${regime} ${deadline.code} ${deadline.dueAt} ${says}`}
              className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0"
            >
              <div className="flex items-start justify-between gap-4">
                <span className="min-w-0">{says}</span>
                <Badge tone={late(deadline.state) ? "attention" : "neutral"}>
                  {words(`deadline.${deadline.state}`)}
                </Badge>
              </div>
              <When deadline={deadline} now={now} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
