import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { Time } from "@/app/_ui/time";
import { METHODS, type ControlCheckView } from "@/lib/site-control";

const OUTCOMES = { found: "pass", missing: "fail", untold: "unknown" } as const;

function isOutcome(text: string | null): text is keyof typeof OUTCOMES {
  return text !== null && text in OUTCOMES;
}

/** The checks there were, newest first, each with what it came down to. */
export async function HistoryCard({ checks, now }: { checks: readonly ControlCheckView[]; now: Date }) {
  const t = await getTranslations("site.control");
  if (checks.length === 0) return null;
  return (
    <Card title={t("history")} note={t("historyCount", { count: checks.length })}>
      <ol className="flex flex-col">
        {checks.map(({ id, outcome, method, reason, host, finishedAt }) => {
          const known = isOutcome(outcome) ? outcome : "untold";
          const by = METHODS.find((one) => one === method);
          return (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0"
            >
              <span className="flex min-w-0 items-center gap-2">
                <OutcomeShape outcome={OUTCOMES[known]} />
                <span className="wrap-anywhere">
                  {t(`outcomes.${known}`)}
                  {by ? ` · ${t(`methods.${by}`)}` : ""} · {host}
                </span>
              </span>
              <span className="text-small text-ink-soft">
                {t(reason === "asked" ? "asked" : "scheduled")}
                {" · "}
                {finishedAt ? <Time at={finishedAt} now={now} form="relative" /> : null}
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
