import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { FilingRecord } from "@/lib/filings";
import { filingState } from "../filing-state";

const SOURCES = ["platform", "statement", "self_test"] as const;

/** How a filing came to stand as it does, newest first, with who said so. */
export async function HistoryCard({ filing, now }: { filing: FilingRecord; now: Date }) {
  const t = await getTranslations("filings");
  const { fourEyes, history } = filing;
  return (
    <Card title={t("receipt.history")}>
      <ol className="flex flex-col">
        {history.map(({ state, reopened, knownFrom, source, evidenceId }, index) => {
          const known = SOURCES.find((one) => one === source) ?? "statement";
          const reopenedAt = reopened === null ? null : knownFrom;
          const sentAt = filing.sentAt !== null && filing.sentAt <= knownFrom ? filing.sentAt : null;
          const shown = filingState({ state, fourEyes, sentAt, reopenedAt });
          return (
            <li
              key={index}
              className="flex flex-col gap-1 border-b border-line py-2 first:pt-0 last:border-b-0 last:pb-0"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">{t(`states.${shown}`)}</span>
                <span className="text-small text-ink-soft">
                  <Time at={knownFrom} now={now} form="absolute" />
                </span>
              </span>
              <span className="text-small text-ink-soft">{t(`receipt.sources.${known}`)}</span>
              {evidenceId ? (
                <span className="text-small break-all text-ink-soft">
                  {t("receipt.evidence")} <Mono>{evidenceId}</Mono>
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
