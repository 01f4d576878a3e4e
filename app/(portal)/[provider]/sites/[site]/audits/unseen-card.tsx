import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import type { AuditResult } from "@/lib/audit-runs";
import { unseenKey } from "./audit-words";

/** What the last audit could not see, by why: none of it counts as failing. */
export async function UnseenCard({ result }: { result: AuditResult }) {
  const t = await getTranslations("audits");
  const { notSeen, isWhole, pages } = result;
  return (
    <Card title={t("unseen")} note={t("pagesRead", { count: pages.read })}>
      <div className="flex flex-col gap-3">
        {notSeen.length === 0 ? <p className="text-body text-ink-soft">{t("unseenNone")}</p> : null}
        <ul className="flex flex-col divide-y divide-line">
          {notSeen.map(({ reason, count, urls }) => (
            <li key={reason} className="flex flex-col gap-1 py-2">
              <span className="text-body">{t(unseenKey(reason), { count })}</span>
              {urls.slice(0, 3).map((url) => (
                <span key={url} className="font-mono text-small wrap-anywhere text-ink-soft">
                  {url}
                </span>
              ))}
            </li>
          ))}
        </ul>
        {isWhole ? null : <p className="reading text-small text-ink-soft">{t("part")}</p>}
      </div>
    </Card>
  );
}
