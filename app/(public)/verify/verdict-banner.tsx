import { getTranslations } from "next-intl/server";
import { cx } from "@/app/_ui/cx";
import { outcomeClass } from "@/app/_ui/outcome";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { STATUS_OUTCOME, type Status } from "./read-answer";

type VerdictBannerProps = { status: Status; entity: string; site: { name: string; url: string } };

/** The answer in one line: shape, colour and words, then what it means for a buyer. */
export async function VerdictBanner({ status, entity, site }: VerdictBannerProps) {
  const t = await getTranslations("verification");
  const outcome = STATUS_OUTCOME[status];
  return (
    <section className={cx("flex gap-4 rounded-card border p-4 md:p-6", outcomeClass[outcome])}>
      <span className="flex h-9 items-center">
        <OutcomeShape outcome={outcome} className="size-7" />
      </span>
      <div className="flex min-w-0 flex-col gap-3">
        <h1 className="text-title font-semibold text-balance wrap-anywhere">{t(`verdict.${status}`)}</h1>
        <p className="reading text-body text-ink">{t(`meaning.${status}`)}</p>
        <p className="text-body wrap-anywhere text-ink">
          <span className="font-medium">{entity}</span>
          {" · "}
          <a href={site.url} rel="noreferrer" className="rounded-control underline underline-offset-2">
            {site.name}
          </a>
        </p>
      </div>
    </section>
  );
}
