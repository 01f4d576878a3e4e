import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { Card } from "@/app/_ui/card";
import { Chip } from "@/app/_ui/chip";
import type { SiteStanding } from "@/lib/sites";
import { RestsOn } from "./rests-on";

type ToDoListProps = { provider: string; site: string; standings: readonly SiteStanding[] };

/** What is left to do and by whom, the provider's own first. */
export async function ToDoList({ provider, site, standings }: ToDoListProps) {
  const [t, words] = [await getTranslations("site"), await getTranslations("regime")];
  const open = (
    await Promise.all(
      standings.map(async ({ regime, result }) => {
        const text = await findRegimeText(regime);
        return result.obligations.map((obligation) => ({
          regime,
          obligation,
          says: text?.say(obligation.message, obligation.params) ?? obligation.code,
        }));
      }),
    )
  ).flat();
  const mineFirst = open.sort(
    (a, b) => Number(b.obligation.party === "provider") - Number(a.obligation.party === "provider"),
  );
  return (
    <Card flush={open.length > 0} title={t("toDo")} note={t("toDoCount", { count: open.length })}>
      {open.length === 0 ? (
        <p className="text-ink-soft">{t("toDoNone")}</p>
      ) : (
        <ul>
          {mineFirst.map(({ regime, obligation, says }) => (
            <li
              key={`${regime} ${says}`}
              className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0"
            >
              <div className="flex items-start justify-between gap-4">
                <span className="min-w-0">{says}</span>
                <Chip>{words(`party.${obligation.party}`)}</Chip>
              </div>
              <RestsOn
                provider={provider}
                regime={regime}
                restsOn={obligation.restsOn}
                factsHref={`/${provider}/sites/${site}/history`}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
