import { SearchCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import type { Finding, FindingOwner, Recheck } from "@/lib/audit-runs";
import { isUnderWay } from "./audit-words";
import { FindingItem } from "./finding-item";

type FindingListProps = {
  provider: string;
  slug: string;
  found: { findings: Finding[]; total: number };
  siteId: string;
  /** The one measure that is shown, or null for all. */
  measure: string | null;
  /** Whether only what the reader looks after is shown. */
  isMine: boolean;
  owners: readonly FindingOwner[];
  rechecks: readonly Recheck[];
  mayRun: boolean;
  isAudited: boolean;
  mayUpdate: boolean;
  now: Date;
};

const MEASURES = ["parameters", "content", "certificates", "redirects"] as const;

// Whether a page it rests on is being looked at now, or is about to be.
function isOpen({ spans }: Finding, rechecks: readonly Recheck[]): boolean {
  const urls = rechecks.flatMap((each) => (isUnderWay(each) ? each.urls : []));
  return spans.some(({ url }) => urls.includes(url));
}

/** What is open on the site, each with the texts it rests on and what is planned about it. */
export async function FindingList({
  found,
  measure,
  isMine,
  owners,
  isAudited,
  mayUpdate,
  mayRun,
  ...rest
}: FindingListProps) {
  const t = await getTranslations("audits");
  const at = `/${rest.provider}/sites/${rest.slug}/audits`;
  if (!isAudited) return null;
  const words = mayUpdate
    ? {
        plan: t("plan"),
        owner: t("owner"),
        ownerNone: t("ownerNone"),
        note: t("note"),
        dueOn: t("dueOn"),
        waivedUntil: t("waivedUntil"),
        waivedHelp: t("waivedHelp"),
        waivedBecause: t("waivedBecause"),
        save: t("save"),
      }
    : null;
  return (
    <Card flush title={t("findings")} note={t("count", { count: found.total })}>
      <nav aria-label={t("filter")} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2 text-small">
        {[null, ...MEASURES].map((each) => (
          <TextLink
            key={each ?? "all"}
            href={each === null ? at : `${at}?measure=${each}`}
            {...(each === measure && !isMine
              ? { "aria-current": "true" as const, className: "font-medium text-ink" }
              : {})}
          >
            {each === null ? t("all") : t(`measures.${each}`)}
          </TextLink>
        ))}
        <TextLink
          href={`${at}?owner=me`}
          {...(isMine ? { "aria-current": "true" as const, className: "font-medium text-ink" } : {})}
        >
          {t("mine")}
        </TextLink>
      </nav>
      {found.findings.length === 0 ? (
        <EmptyState icon={<SearchCheck aria-hidden />} title={t("none")} body={t("noneBody")} />
      ) : (
        <ul className="flex flex-col">
          {found.findings.map((finding) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              words={words}
              owners={owners}
              recheck={mayRun ? (isOpen(finding, rest.rechecks) ? "running" : { siteId: rest.siteId }) : null}
              provider={rest.provider}
              now={rest.now}
            />
          ))}
        </ul>
      )}
      {found.total > found.findings.length ? (
        <p className="border-t border-line px-4 py-3 text-small text-ink-soft">
          {t("more", { shown: found.findings.length, count: found.total })}
        </p>
      ) : null}
    </Card>
  );
}
