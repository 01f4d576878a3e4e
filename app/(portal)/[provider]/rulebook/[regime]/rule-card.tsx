import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { Chip } from "@/app/_ui/chip";
import { getFormat } from "@/app/_i18n/format";
import type { Rule } from "@/lib/regimes";
import { DecisionLine } from "./decision-line";
import { CodeLinks, Entry, FactItem, Facts } from "./entry";
import { ValueHistory } from "./rule-values";
import { decisionOn, type ViewProps } from "./rulebook-view";

function Quote({ rule, from }: { rule: Rule; from: string }) {
  return (
    <figure className="flex flex-col gap-1 border-l-2 border-line-strong pl-3">
      <blockquote lang="en" className="reading text-body text-ink-soft">
        “{rule.quote}”
      </blockquote>
      <figcaption className="text-small text-ink-faint">{from}</figcaption>
    </figure>
  );
}

/** A rule: what it says in plain words and verbatim, since when which value holds, and what we do with it. */
export async function RuleCard({ rule, view, text, ...rest }: ViewProps & { rule: Rule }) {
  const [t, format] = [await getTranslations("rulebook"), await getFormat()];
  const { regime } = text;
  const { rulebook, sources } = regime;
  const said = text.table.rules[rule.code];
  const source = sources.find((each) => each.id === rule.source);
  const open = [...rulebook.assumptions, ...rulebook.conflicts]
    .filter((each) => each.about.includes(rule.code))
    .map((each) => each.code);
  const decision = decisionOn(view, "value", rule.code);
  const notBuilt = "notBuilt" in rule.built;
  return (
    <Entry
      id={rule.code}
      code={rule.code}
      title={said?.title ?? rule.code}
      text={said?.text ?? ""}
      beside={
        <>
          <Chip>{t(`kind.${rule.kind}`)}</Chip>
          {notBuilt ? <Badge>{t("notBuilt")}</Badge> : null}
        </>
      }
    >
      <Quote rule={rule} from={t("quoteFrom", { source: source?.title ?? rule.source })} />
      <Facts>
        <FactItem term={t("value")}>
          <ValueHistory values={rule.values} />
        </FactItem>
        {"notBuilt" in rule.built ? (
          <FactItem term={t("notBuilt")}>{text.say(rule.built.notBuilt)}</FactItem>
        ) : (
          <FactItem term={t("built")}>
            {format.list(rule.built.by.map((part) => t(`builtBy.${part}`)))}
          </FactItem>
        )}
        {open.length === 0 ? null : (
          <FactItem term={t("openPoints")}>
            <CodeLinks codes={open} text={text} />
          </FactItem>
        )}
      </Facts>
      <p className="flex flex-wrap gap-x-4 text-small text-ink-faint">
        <span>{t(`confidence.${rule.confidence}`)}</span>
        <span>{t("reviewed", { day: format.day(rule.reviewedOn) })}</span>
        {source === undefined ? null : <span>{t(`source.${source.authenticity}`)}</span>}
      </p>
      {decision === undefined ? null : <DecisionLine decision={decision} view={view} text={text} {...rest} />}
    </Entry>
  );
}
