import { getLocale, getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Badge } from "@/app/_ui/badge";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { getNames } from "@/app/_server/regime-text";
import type { Finding, FindingOwner, FindingSpan } from "@/lib/audit-runs";
import { isFindingCode, sayFinding } from "@/lib/audits";
import { recheckPages } from "./actions";
import { outcomeKey, toneOf } from "./audit-words";
import { PlanDialog, type PlanWords } from "./plan-dialog";

type FindingItemProps = {
  provider: string;
  finding: Finding;
  /** The words of the form of what is planned; null for whoever may not plan. */
  words: PlanWords | null;
  /** Who may look after it. */
  owners: readonly FindingOwner[];
  /** What it takes to have its pages checked again; null for whoever may not, or while they are. */
  recheck: { siteId: string } | "running" | null;
  now: Date;
};

function sentenceOf({ code, params }: Finding, locale: string): string {
  return isFindingCode(code) ? sayFinding({ code, params }, locale === "zh" ? "zh" : "en") : code;
}

const dayOf = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? "";

/** A text as it stands on its page. */
async function Span({ span }: { span: FindingSpan }) {
  const [names, t] = [await getNames(), await getTranslations("audits")];
  return (
    <figure className="flex min-w-0 flex-col gap-1 rounded-card border border-line p-3">
      <blockquote lang={span.language ?? undefined} className="text-body wrap-anywhere">
        {span.text === "" ? <span className="text-ink-faint">{t("nothing")}</span> : <mark>{span.text}</mark>}
      </blockquote>
      <figcaption className="flex flex-col text-small wrap-anywhere text-ink-soft">
        {span.language === null ? null : <span>{names.language(span.language)}</span>}
        <TextLink href={span.url} rel="noreferrer" target="_blank">
          {span.url}
        </TextLink>
        {span.path === null ? null : <span className="font-mono text-12 text-ink-faint">{span.path}</span>}
      </figcaption>
    </figure>
  );
}

/** One finding: what is wrong, the texts side by side, since when, and what is planned. */
export async function FindingItem({ provider, finding, words, owners, recheck, now }: FindingItemProps) {
  const t = await getTranslations("audits");
  const isWaived = finding.waivedUntil !== null && finding.waivedUntil > now;
  return (
    <li className="flex flex-col gap-3 border-t border-line px-4 py-4">
      <div className="flex flex-wrap items-baseline gap-2">
        <Badge tone={toneOf(finding.outcome)}>{t(outcomeKey(finding.outcome))}</Badge>
        {isWaived ? <Badge>{t("waived", { day: dayOf(finding.waivedUntil) })}</Badge> : null}
        <span className="min-w-0 grow font-medium wrap-anywhere">
          {sentenceOf(finding, await getLocale())}
        </span>
        <span className="text-small text-ink-soft">
          {t("since")} <Time at={finding.firstSeenAt} now={now} form="relative" />
        </span>
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        {finding.spans.map((span) => (
          <Span key={`${span.url} ${span.path ?? ""} ${span.text}`} span={span} />
        ))}
      </div>
      {finding.note === null ? null : <p className="reading text-body text-ink-soft">{finding.note}</p>}
      {finding.ownerId === null ? null : (
        <p className="text-small text-ink-soft">
          {t("owner")}:{" "}
          {owners.find(({ personId }) => personId === finding.ownerId)?.name ?? t("ownerFormer")}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {words ? (
          <PlanDialog
            provider={provider}
            findingId={finding.id}
            words={words}
            owners={owners}
            values={{
              ownerId: finding.ownerId ?? "",
              note: finding.note ?? "",
              dueOn: dayOf(finding.dueOn),
              waivedUntil: dayOf(finding.waivedUntil),
              waivedBecause: finding.waivedBecause ?? "",
            }}
          />
        ) : null}
        {recheck === "running" ? (
          <span className="text-small text-ink-soft">{t("rechecking")}</span>
        ) : recheck && finding.spans.length > 0 ? (
          <ActionButton
            size="small"
            action={recheckPages}
            input={{
              ...{ provider, siteId: recheck.siteId, regime: finding.regime },
              urls: [...new Set(finding.spans.map(({ url }) => url))],
            }}
            label={t("recheck")}
          />
        ) : null}
      </div>
    </li>
  );
}
