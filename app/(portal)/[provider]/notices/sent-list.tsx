import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Time } from "@/app/_ui/time";
import { MAIL_HINDRANCES } from "@/lib/deliveries";
import type { SentNotice } from "@/lib/notices";
import { ReplayButton } from "../pushes/[delivery]/replay-button";
import { noticeWords } from "./notice-words";

type SentListProps = {
  title: string;
  empty: string;
  rows: readonly SentNotice[];
  now: Date;
  provider: { name: string; slug: string };
  /** Whether the reader may send a refused mail again. */
  mayReplay: boolean;
  /** Left out where every row is about the same thing. */
  withTitle?: boolean;
};

type ItemProps = Omit<SentListProps, "title" | "empty" | "rows"> & { row: SentNotice };

const STATES = ["pending", "done", "dead", "expired", "cancelled"] as const;
/** Why a mail was not sent after all. */
const REASONS = ["deadline_met", "deadline_ended", "overtaken", ...MAIL_HINDRANCES] as const;

async function Again({ deliveryId, provider }: { deliveryId: string; provider: string }) {
  const t = await getTranslations("notices.again");
  const words = {
    open: t("open"),
    title: t("title"),
    body: t("body"),
    reason: t("reason"),
    reasonHelp: t("reasonHelp"),
    submit: t("submit"),
  };
  return (
    <span className="pt-1">
      <ReplayButton input={{ provider, deliveryId }} words={words} size="small" />
    </span>
  );
}

async function Delivery({ row, now, provider, mayReplay }: ItemProps) {
  const t = await getTranslations("notices");
  const { mail } = row;
  if (mail === null) return <span className="text-ink-soft">{t("portalOnly")}</span>;
  const state = STATES.find((known) => known === mail.state) ?? "pending";
  const isBad = state === "dead" || state === "expired";
  const why = REASONS.find((known) => known === mail.reason);
  return (
    <span className="flex flex-col gap-0">
      <span className="flex flex-wrap items-center gap-x-2">
        <Badge tone={isBad ? "attention" : state === "done" ? "accent" : "neutral"}>
          {t(`mail.${state}`)}
        </Badge>
        {mail.finishedAt === null ? null : (
          <span className="text-ink-soft">
            <Time at={mail.finishedAt} now={now} form="absolute" />
          </span>
        )}
      </span>
      {why === undefined ? null : <span className="text-ink-soft">{t(`because.${why}`)}</span>}
      {mail.failure === null ? null : (
        <span className="wrap-anywhere text-fail">
          {isBad ? t("refused", { failure: mail.failure }) : t("tryingAgain", { failure: mail.failure })}
        </span>
      )}
      {mayReplay && state === "dead" && row.cancelledAt === null ? (
        <Again deliveryId={mail.deliveryId} provider={provider.slug} />
      ) : null}
    </span>
  );
}

async function SentItem(props: ItemProps) {
  const { row, now, provider, withTitle } = props;
  const t = await getTranslations("notices");
  const text = await noticeWords(row, provider);
  const { recipient } = row;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line px-4 py-3 text-small last:border-b-0 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-0">
        {withTitle ? <span className="text-body font-medium">{text.title}</span> : null}
        <span className="wrap-anywhere">
          {recipient === null ? t("gone") : t("to", { name: recipient.name, email: recipient.email })}
        </span>
        <span className="text-ink-soft">
          {t(`reasons.${row.reason}`)} · <Time at={row.createdAt} now={now} form="absolute" />
        </span>
      </div>
      <Delivery {...props} />
    </li>
  );
}

/** What was sent to whom, why and when, and what became of its mail. */
export function SentList({ title, empty, rows, withTitle = true, ...rest }: SentListProps) {
  return (
    <Card flush={rows.length > 0} title={title}>
      {rows.length === 0 ? (
        <p className="text-body text-ink-soft">{empty}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <SentItem key={row.noticeId} row={row} withTitle={withTitle} {...rest} />
          ))}
        </ul>
      )}
    </Card>
  );
}
