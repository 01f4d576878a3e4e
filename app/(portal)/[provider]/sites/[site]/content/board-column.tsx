import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/text-link";
import type { BoardColumn as Column } from "@/lib/content";
import type { UnitWords } from "./unit-actions";
import { UnitCard } from "./unit-card";

type BoardColumnProps = {
  provider: string;
  column: Column;
  /** Where all of it is shown; null where it is. */
  allHref: string | null;
  words: UnitWords | null;
  now: Date;
};

/** One stage: how many are there, and those that wait longest. */
export async function BoardColumn({ provider, column, allHref, words, now }: BoardColumnProps) {
  const t = await getTranslations("content");
  const { stage, total, units } = column;
  return (
    <section aria-labelledby={`stage-${stage}`} className="flex min-w-0 flex-col gap-3">
      <h2 id={`stage-${stage}`} className="flex items-baseline justify-between gap-2 text-16 font-semibold">
        {t(`stages.${stage}`)}
        <span className="text-small font-normal text-ink-soft">{t("units", { count: total })}</span>
      </h2>
      {units.length === 0 ? (
        <p className="rounded-card border border-dashed border-line p-3 text-small text-ink-soft">
          {t(`empty.${stage}`)}
        </p>
      ) : (
        <ul className={allHref === null ? "grid gap-3 md:grid-cols-2 xl:grid-cols-3" : "flex flex-col gap-3"}>
          {units.map((unit) => (
            <UnitCard key={unit.id} provider={provider} unit={unit} words={words} now={now} />
          ))}
        </ul>
      )}
      {allHref !== null && total > units.length ? (
        <TextLink href={allHref}>{t("showAll", { count: total })}</TextLink>
      ) : null}
    </section>
  );
}
