import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import type { Conflict } from "@/lib/regimes";
import { decide } from "./actions";
import { DecideDialog } from "./decide-dialog";
import { DecisionLine } from "./decision-line";
import { CodeLinks, Entry, FactItem, Facts } from "./entry";
import { decisionOn, type ViewProps } from "./rulebook-view";

/** Where the documents disagree: every reading side by side, the one that counts, and who picked it. */
export async function ConflictCard(props: ViewProps & { conflict: Conflict }) {
  const { conflict, view, text, provider, mayDecide } = props;
  const t = await getTranslations("rulebook");
  const { code } = conflict;
  const said = text.table.conflicts[code];
  const current = view.resolved.reading(code);
  const decision = decisionOn(view, "reading", code);
  const words = {
    trigger: t("decide.pick"),
    submit: t("decide.pick"),
    title: t("decide.pickTitle", { code }),
    reason: t("decide.reason"),
    reasonHelp: t("decide.reasonHelp"),
  };
  return (
    <Entry id={code} code={code} title={said?.title ?? code} text={said?.text ?? ""}>
      <ul className={cx("grid gap-3 md:grid-cols-2", conflict.readings.length === 3 && "lg:grid-cols-3")}>
        {conflict.readings.map(({ id }) => (
          <li
            key={id}
            className={cx(
              "flex flex-col items-start gap-3 rounded-card border p-3",
              id === current.id ? "border-accent bg-accent-ground" : "border-line",
            )}
          >
            <p className="grow text-body">{text.readingOf(code, id)}</p>
            <div className="flex flex-wrap items-center gap-2">
              {id === current.id ? <Badge tone="accent">{t("reading.counts")}</Badge> : null}
              {id === conflict.suggested ? <Badge>{t("reading.suggested")}</Badge> : null}
              {!mayDecide || (id === current.id && current.picked) ? null : (
                <DecideDialog
                  action={decide}
                  hidden={{ provider, regime: view.regime.id, code, kind: "reading", choice: id }}
                  words={{ ...words, body: `${text.readingOf(code, id)} ${t("decide.pickBody")}` }}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <Facts>
        <FactItem term={t("about")}>
          <CodeLinks codes={conflict.about} text={text} />
        </FactItem>
      </Facts>
      <p className="text-small text-ink-soft">
        {t(conflict.assessed ? "reading.assessed" : "reading.notAssessed")}
      </p>
      {decision === undefined ? null : <DecisionLine {...props} decision={decision} />}
    </Entry>
  );
}
