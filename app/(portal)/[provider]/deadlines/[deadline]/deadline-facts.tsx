import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { DeadlineView } from "@/lib/deadlines";
import { partyWord } from "../party-word";

type DeadlineFactsProps = { provider: string; view: DeadlineView; now: Date };

async function RestsOnList({ provider, view }: Omit<DeadlineFactsProps, "now">) {
  const [words, text] = [await getTranslations("site"), await findRegimeText(view.regime)];
  const { rules, assumptions } = view.restsOn;
  return (
    <ul className="flex flex-col gap-1">
      {[...new Set([...rules, ...assumptions])].map((code) => (
        <li key={code}>
          <TextLink href={`/${provider}/rulebook/${view.regime}#${code}`} className="font-mono">
            {code}
          </TextLink>{" "}
          {text?.titleOf(code)}
          {assumptions.includes(code) ? (
            <span className="text-ink-soft"> · {words("assumption")}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Who has to act, since when it is known, when people are told next, and what it rests on. */
export async function DeadlineFacts({ provider, view, now }: DeadlineFactsProps) {
  const [t, words, text] = [
    await getTranslations("deadlines"),
    await getTranslations("regime"),
    await findRegimeText(view.regime),
  ];
  return (
    <Card title={t("about")}>
      <DefinitionList
        items={[
          { term: t("regime"), value: text?.table.shortName ?? view.regime },
          { term: t("party"), value: partyWord(words, view.party) },
          { term: t("zone"), value: view.zone },
          { term: t("knownFrom"), value: <Time at={view.knownFrom} now={now} form="absolute" /> },
          {
            term: t("toldNext"),
            value: view.nextRung ? <Time at={view.nextRung.at} now={now} /> : t("toldNoMore"),
          },
          { term: t("restsOn"), value: <RestsOnList provider={provider} view={view} /> },
        ]}
      />
    </Card>
  );
}
