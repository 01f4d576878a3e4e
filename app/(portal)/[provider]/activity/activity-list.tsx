import { History } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { ActivityRow } from "@/lib/activity";
import { getActivityWords } from "./activity-words";

type ActivityListProps = { provider: string; rows: readonly ActivityRow[]; now: Date };

/** Who changed what and when, newest first. */
export async function ActivityList({ provider, rows, now }: ActivityListProps) {
  const [t, words] = [await getTranslations("activity"), await getActivityWords()];
  if (rows.length === 0)
    return <EmptyState icon={<History aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />;
  const lines = await Promise.all(rows.map(async (row) => ({ row, what: await words.what(row) })));
  return (
    <ul>
      {lines.map(({ row, what }) => (
        <li
          key={row.id}
          className="grid gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 md:grid-cols-[12rem_1fr_auto]"
        >
          <span className="font-medium">{words.who(row)}</span>
          <span className="min-w-0 wrap-anywhere">
            {row.subjectKind === "lsp_certificate" ? (
              <TextLink href={`/${provider}/lsps/certificates/${row.subjectId}`}>{what}</TextLink>
            ) : (
              what
            )}
          </span>
          <span className="text-small">
            <Time at={row.at} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}
