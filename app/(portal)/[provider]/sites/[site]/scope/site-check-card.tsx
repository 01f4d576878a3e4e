import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { getNames } from "@/app/_server/regime-text";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { Time } from "@/app/_ui/time";
import { CHECKED, type SiteCheckStanding } from "@/lib/site-checks";
import { checkSite } from "../actions";
import { failureKey } from "./failure-key";
import { SeenRow } from "./seen-row";

type SiteCheckCardProps = {
  provider: string;
  siteId: string;
  url: string;
  check: SiteCheckStanding;
  /** What was said of each question. */
  said: Partial<Record<(typeof CHECKED)[number], boolean | null>>;
  mayCheck: boolean;
  now: Date;
};

/** What the live site was seen to show, each with the pages it was seen on, and the button that reads it again. */
export async function SiteCheckCard({ check, said, mayCheck, now, ...site }: SiteCheckCardProps) {
  const [t, names, format] = [await getTranslations("site.check"), await getNames(), await getFormat()];
  const { open, seen, failed } = check;
  const languages = (seen?.findings.languageSwitch.languages ?? []).map(names.language);
  return (
    <Card
      title={t("title")}
      note={seen ? <Time at={seen.finishedAt} now={now} form="relative" /> : undefined}
      action={
        mayCheck && !open ? (
          <ActionButton
            action={checkSite}
            input={{ provider: site.provider, siteId: site.siteId }}
            label={seen ? t("again") : t("read")}
          />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {open ? (
          <p role="status" className="text-body">
            <AutoRefresh everySeconds={2} />
            {open.state === "queued" ? t("queued") : t("reading", { count: open.pagesRead })}
          </p>
        ) : null}
        {failed ? (
          <Callout tone="warning" title={t("failed", { at: format.dateTime(failed.finishedAt) })}>
            {t(`failures.${failureKey(failed.failure)}`, { ...failed.params, url: site.url })}
          </Callout>
        ) : null}
        {seen ? (
          <>
            <ul className="flex flex-col">
              {CHECKED.map((question) => (
                <SeenRow
                  key={question}
                  question={question}
                  finding={seen.findings[question]}
                  said={said[question] ?? null}
                  note={question === "languageSwitch" ? languages.join(" · ") : ""}
                />
              ))}
            </ul>
            <p className="text-small text-ink-soft">
              {t(seen.isWhole ? "whole" : "part", { count: seen.pages.length })} {t("method")}
            </p>
          </>
        ) : open || failed ? null : (
          <p className="reading text-ink-soft">{t("never")}</p>
        )}
      </div>
    </Card>
  );
}
