import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { NoticeRow } from "@/lib/notices";
import { markRead } from "./actions";
import { noticeWords } from "./notice-words";

type NoticeListProps = {
  provider: { name: string; slug: string };
  rows: readonly NoticeRow[];
  now: Date;
};

async function NoticeItem({
  provider,
  row,
  now,
}: {
  provider: NoticeListProps["provider"];
  row: NoticeRow;
  now: Date;
}) {
  const t = await getTranslations("notices");
  const text = await noticeWords(row.matter, row.reason, provider);
  const isNew = row.readAt === null && row.cancelledAt === null;
  return (
    <li className="flex flex-col gap-1 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="flex min-w-0 items-center gap-2">
          <TextLink href={text.action.path} className={cx("min-w-0 text-body", isNew && "font-semibold")}>
            {text.title}
          </TextLink>
          {isNew ? <Badge tone="accent">{t("new")}</Badge> : null}
          {row.cancelledAt === null ? null : <Badge>{t("settled")}</Badge>}
        </span>
        <span className="shrink-0 text-small text-ink-soft">
          <Time at={row.createdAt} now={now} />
        </span>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <p className="reading text-small text-ink-soft">{text.paragraphs[0]}</p>
        {isNew ? (
          <ActionButton
            action={markRead}
            input={{ provider: provider.slug, noticeIds: [row.noticeId] }}
            label={t("markRead")}
            size="small"
            variant="quiet"
          />
        ) : null}
      </div>
    </li>
  );
}

/** Notices, each with what it says, when it came and where it leads. */
export function NoticeList({ provider, rows, now }: NoticeListProps) {
  return (
    <ul className="rounded-card border border-line bg-surface">
      {rows.map((row) => (
        <NoticeItem key={row.noticeId} provider={provider} row={row} now={now} />
      ))}
    </ul>
  );
}
