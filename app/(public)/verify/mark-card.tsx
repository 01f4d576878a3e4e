import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { readLanguage } from "@/lib/badges";
import { listTrustMarks } from "@/lib/regimes";
import type { PublicAnswer } from "@/lib/verification";

/** The mark that tells an answer of this operation in words of its own, or null. */
export function findTellingMark(operation: string) {
  return listTrustMarks().find(({ mark }) => mark.tell && mark.operation.name === operation)?.mark ?? null;
}

type MarkCardProps = { answer: PublicAnswer; locale: string };

/** What one mark of the site says in its own words: how it stands, what that means and what it rests on. */
export function MarkCard({ answer: { operation, answer }, locale }: MarkCardProps) {
  const mark = findTellingMark(operation);
  const language = readLanguage(locale);
  const told = mark?.tell?.(answer, language);
  if (!mark || !told) return null;
  return (
    <Card title={mark.title[language]} note={told.word}>
      <div className="flex flex-col gap-4">
        <p className="reading text-ink-soft">{told.meaning}</p>
        <DefinitionList items={told.facts} />
      </div>
    </Card>
  );
}
