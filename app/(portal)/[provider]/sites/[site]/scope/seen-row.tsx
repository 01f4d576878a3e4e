import { getTranslations } from "next-intl/server";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import type { CHECKED, SiteFindings } from "@/lib/site-checks";
import { pathOf } from "./path-of";

type SeenRowProps = {
  question: (typeof CHECKED)[number];
  finding: SiteFindings[(typeof CHECKED)[number]];
  said: boolean | null;
  note: string;
};

const SHOWN = 3;

/** One question with what the live site answered, on which pages, and whether somebody had said otherwise. */
export async function SeenRow({ question, finding, said, note }: SeenRowProps) {
  const [t, site] = [await getTranslations("site.check"), await getTranslations("site")];
  const { answer, pages } = finding;
  const differs = answer === true && said === false;
  const page = ({ url, title, by }: (typeof pages)[number]) => (
    <li key={url} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="min-w-0 rounded-control break-all text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current"
      >
        {pathOf(url)}
      </a>
      <span className="min-w-0 text-ink-soft">{title}</span>
      <span className="text-ink-faint">{t(`by.${by}`)}</span>
    </li>
  );
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-line py-3 first:pt-0 last:border-b-0 sm:grid-cols-[9rem_1fr]">
      <div className="flex flex-col">
        <span className="text-small text-ink-soft">{t(`questions.${question}`)}</span>
        <span className="flex items-center gap-2 font-medium">
          <OutcomeShape outcome={answer === null ? "unknown" : answer ? "pass" : "not_applicable"} />
          {t(answer === null ? "untold" : answer ? "seen" : "notSeen", { count: pages.length })}
        </span>
      </div>
      <div className="flex min-w-0 flex-col gap-1 text-small">
        {note === "" ? null : <p>{note}</p>}
        {differs ? <p className="font-medium text-marginal">{t("differs")}</p> : null}
        {answer === true && said === null ? <p className="text-ink-soft">{t("fills")}</p> : null}
        <ul className="flex flex-col gap-1">{pages.slice(0, SHOWN).map(page)}</ul>
        {pages.length > SHOWN ? (
          <details>
            <summary className="w-fit cursor-pointer rounded-control text-ink-soft hover:text-ink">
              {t("more", { count: pages.length - SHOWN })}
            </summary>
            <ul className="flex flex-col gap-1 pt-1">{pages.slice(SHOWN).map(page)}</ul>
          </details>
        ) : null}
        {pages.length === 0 ? <p className="text-ink-soft">{site(`questions.${question}`)}</p> : null}
      </div>
    </li>
  );
}
