import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { Badge } from "@/app/_ui/badge";
import type { Assumption } from "@/lib/regimes";
import { decide, setValue } from "./actions";
import { DecideDialog } from "./decide-dialog";
import { DecisionLine } from "./decision-line";
import { CodeLinks, Entry, FactItem, Facts } from "./entry";
import { ValueHistory, ValueWords } from "./rule-values";
import { decisionOn, type ViewProps } from "./rulebook-view";
import { ValueField } from "./value-field";

type CardProps = ViewProps & { assumption: Assumption };

async function Buttons({ assumption, view, provider }: CardProps) {
  const t = await getTranslations("rulebook");
  const { code } = assumption;
  const state = view.resolved.assumption(code);
  const value = view.resolved.value(code);
  const at = { provider, regime: view.regime.id, code };
  const reason = { reason: t("decide.reason"), reasonHelp: t("decide.reasonHelp") };
  const words = (verb: "confirm" | "refute") => ({
    ...reason,
    trigger: t(`decide.${verb}`),
    submit: t(`decide.${verb}`),
    title: t(`decide.${verb}Title`, { code }),
    body: t(`decide.${verb}Body`),
  });
  const setWords = {
    ...reason,
    trigger: t("decide.setValue"),
    submit: t("decide.setValue"),
    title: t("decide.valueTitle", { code }),
    body: t("decide.valueBody"),
  };
  const { accepts } = assumption;
  return (
    <div data-print="none" className="flex flex-wrap gap-2">
      {state === "confirmed" ? null : (
        <DecideDialog
          action={decide}
          hidden={{ ...at, kind: "assumption", choice: "confirmed" }}
          words={words("confirm")}
        />
      )}
      {state === "refuted" ? null : (
        <DecideDialog
          action={decide}
          hidden={{ ...at, kind: "assumption", choice: "refuted" }}
          words={words("refute")}
        />
      )}
      {accepts.type === "choice" && accepts.options.length === 1 ? null : (
        <DecideDialog action={setValue} hidden={{ ...at, shape: accepts.type }} words={setWords}>
          <ValueField accepts={accepts} value={value} />
        </DecideDialog>
      )}
    </div>
  );
}

const tones = { assumed: "neutral", confirmed: "accent", refuted: "attention", off: "neutral" } as const;

/** What is taken for granted: whether somebody confirmed or refuted it, what it fills in for, and the decision itself. */
export async function AssumptionCard(props: CardProps) {
  const { assumption, view, text, mayDecide } = props;
  const [t, format] = [await getTranslations("rulebook"), await getFormat()];
  const { code } = assumption;
  const said = text.table.assumptions[code];
  const state = view.resolved.assumption(code);
  const decisions = [decisionOn(view, "assumption", code), decisionOn(view, "value", code)].filter(
    (decision) => decision !== undefined,
  );
  const own = decisionOn(view, "value", code);
  return (
    <Entry
      id={code}
      code={code}
      title={said?.title ?? code}
      text={said?.text ?? ""}
      beside={<Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>}
    >
      <Facts>
        <FactItem term={t("effect")}>{t(`stateMeans.${state}`)}</FactItem>
        <FactItem term={t("about")}>
          <CodeLinks codes={assumption.about} text={text} />
        </FactItem>
        <FactItem term={t("value")}>
          <ValueHistory values={assumption.values} />
        </FactItem>
        {own?.overlay.kind === "value" ? (
          <FactItem term={t("ownValue")}>
            <ValueWords value={own.overlay.choice} />
          </FactItem>
        ) : null}
        <FactItem term={t("reviewedLast")}>{format.day(assumption.reviewedOn)}</FactItem>
      </Facts>
      {decisions.map((decision) => (
        <DecisionLine key={decision.overlay.id} {...props} decision={decision} />
      ))}
      {mayDecide ? <Buttons {...props} /> : null}
    </Entry>
  );
}
