import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { DeadlineView } from "@/lib/deadlines";
import { DeadlineBadge } from "../deadline-badge";

type SiteListProps = { provider: string; view: DeadlineView; now: Date };

/** The sites a deadline concerns, each with how it stands there. */
export async function SiteList({ provider, view, now }: SiteListProps) {
  const t = await getTranslations("deadlines");
  const { sites, siteCount } = view;
  return (
    <Card flush={sites.length > 0} title={t("sites")} note={t("siteCount", { count: siteCount })}>
      {sites.length === 0 ? (
        <p className="text-body text-ink-soft">{t("sitesNone")}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li
              key={site.slug}
              className="flex items-start justify-between gap-x-4 border-b border-line px-4 py-2 last:border-b-0 max-md:flex-col max-md:gap-y-1"
            >
              <span className="flex min-w-0 flex-col">
                <TextLink href={`/${provider}/sites/${site.slug}`}>{site.name}</TextLink>
                <span className="text-small text-ink-soft">{site.clientName}</span>
              </span>
              <span className="flex shrink-0 flex-col items-end gap-1 max-md:flex-row max-md:items-center max-md:gap-2">
                <DeadlineBadge state={site.state} />
                {site.metAt === null ? null : (
                  <span className="text-small text-ink-soft">
                    {t("doneOn")} <Time at={site.metAt} now={now} form="absolute" />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {siteCount > sites.length ? (
        <p className="px-4 py-2 text-small text-ink-soft">
          {t("sitesMore", { count: siteCount - sites.length })}
        </p>
      ) : null}
    </Card>
  );
}
