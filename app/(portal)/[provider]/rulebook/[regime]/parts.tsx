import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { WatchStanding } from "@/lib/watch";
import { Entry } from "./entry";
import { AssumptionCard } from "./assumption-card";
import { ConflictCard } from "./conflict-card";
import { DecisionLine } from "./decision-line";
import type { RulebookEntries } from "./filter-rulebook";
import { PartSection } from "./part-section";
import { RuleCard } from "./rule-card";
import type { ViewProps } from "./rulebook-view";
import { SourceList } from "./source-list";
import { WatchList } from "./watch-list";

type PartsProps = ViewProps & {
  entries: RulebookEntries;
  filtered: boolean;
  watch: readonly WatchStanding[];
  mayLook: boolean;
};

function Calm({ children }: { children: ReactNode }) {
  return <p className="rounded-card border border-line bg-surface p-4 text-body text-ink-soft">{children}</p>;
}

/** The decisions in force, each under the code it is about. */
async function Decisions({ entries, ...props }: PartsProps) {
  const t = await getTranslations("rulebook");
  const shown = props.view.decisions.filter(({ overlay }) => entries.decisionCodes.includes(overlay.code));
  if (shown.length === 0) return <Calm>{t("intro.decisionsNone")}</Calm>;
  return shown.map((decision) => (
    <div key={decision.overlay.id} className="flex flex-col gap-1">
      <a
        href={`#${decision.overlay.code}`}
        className="w-fit rounded-control text-body font-medium hover:underline"
      >
        <span className="font-mono text-small">{decision.overlay.code}</span>{" "}
        {props.text.titleOf(decision.overlay.code)}
      </a>
      <DecisionLine {...props} decision={decision} />
    </div>
  ));
}

/** The rulebook, part by part. With a filter set, parts without a match are left out. */
export async function Parts(props: PartsProps) {
  const { entries, filtered, text } = props;
  const t = await getTranslations("rulebook");
  const { undisclosed } = entries;
  const shows = (count: number) => !filtered || count > 0;
  return (
    <>
      {shows(entries.decisionCodes.length) ? (
        <PartSection id="decisions" title={t("part.decisions")} intro={t("intro.decisions")}>
          <Decisions {...props} />
        </PartSection>
      ) : null}
      {shows(entries.watch.length) ? (
        <PartSection id="watch" title={t("part.watch")} intro={t("intro.watch")}>
          {entries.watch.length === 0 ? (
            <Calm>{t("none")}</Calm>
          ) : (
            <WatchList {...props} items={props.watch.filter(({ item }) => entries.watch.includes(item))} />
          )}
        </PartSection>
      ) : null}
      {shows(entries.assumptions.length) ? (
        <PartSection id="assumptions" title={t("part.assumptions")} intro={t("intro.assumptions")}>
          {entries.assumptions.map((assumption) => (
            <AssumptionCard key={assumption.code} {...props} assumption={assumption} />
          ))}
        </PartSection>
      ) : null}
      {shows(entries.conflicts.length) ? (
        <PartSection id="conflicts" title={t("part.conflicts")} intro={t("intro.conflicts")}>
          {entries.conflicts.map((conflict) => (
            <ConflictCard key={conflict.code} {...props} conflict={conflict} />
          ))}
        </PartSection>
      ) : null}
      {shows(entries.rules.length) ? (
        <PartSection id="rules" title={t("part.rules")}>
          {entries.rules.map((rule) => (
            <RuleCard key={rule.code} {...props} rule={rule} />
          ))}
        </PartSection>
      ) : null}
      {shows(undisclosed.length) ? (
        <PartSection id="undisclosed" title={t("part.undisclosed")} intro={t("intro.undisclosed")}>
          {undisclosed.length === 0 ? <Calm>{t("intro.undisclosedNone")}</Calm> : null}
          {undisclosed.map(({ code }) => {
            const said = text.table.undisclosed[code];
            return (
              <Entry key={code} id={code} code={code} title={said?.title ?? code} text={said?.text ?? ""} />
            );
          })}
        </PartSection>
      ) : null}
      {shows(entries.sources.length) ? (
        <PartSection id="sources" title={t("part.sources")} intro={t("intro.sources")}>
          <SourceList sources={entries.sources} />
        </PartSection>
      ) : null}
    </>
  );
}
