import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/app/_ui/disclosure";
import { Mono } from "@/app/_ui/mono";
import { Time } from "@/app/_ui/time";
import type { ReadingView } from "@/lib/reference-sources";

const ERRORS_SHOWN = 20;

/** What is wrong with rows of a reading: where, what, and what to do. */
async function RowErrors({ errors, count }: { errors: ReadingView["errors"]; count: number }) {
  const t = await getTranslations("sources");
  return (
    <Disclosure title={t("rowErrors", { count })}>
      <ul className="flex flex-col gap-2 p-4 pt-2">
        {errors.slice(0, ERRORS_SHOWN).map(({ at, field, code, value }) => (
          <li key={`${at} ${field} ${code}`} className="reading wrap-anywhere">
            <Mono>{at}</Mono> {t(`rows.${code}`, { field, value })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The readings of a source, newest first: when, how much, and what was wrong. */
export async function ReadingList({ readings, now }: { readings: readonly ReadingView[]; now: Date }) {
  const t = await getTranslations("sources");
  const [last] = readings;
  return (
    <div className="flex flex-col gap-3">
      {last && last.errorCount > 0 ? <RowErrors errors={last.errors} count={last.errorCount} /> : null}
      <Disclosure title={t("history")} note={t("historyCount", { count: readings.length })}>
        <ul className="flex flex-col divide-y divide-line px-4 pb-2">
          {readings.map(({ id, readAt, failure, detail, productCount, parameterCount, sha256 }) => (
            <li key={id} className="flex flex-col gap-1 py-2">
              <span className="flex flex-wrap justify-between gap-x-4">
                <Time at={readAt} now={now} form="both" />
                <span>
                  {failure
                    ? t(`failures.${failure}`)
                    : t("read", { products: productCount, parameters: parameterCount })}
                </span>
              </span>
              {failure && detail ? <Mono>{detail}</Mono> : null}
              {sha256 ? (
                <span className="text-small wrap-anywhere text-ink-faint">
                  SHA-256 <Mono>{sha256}</Mono>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
