import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import type { Recheck } from "@/lib/audit-runs";
import { isUnderWay } from "./audit-words";

const WATCHED_SECONDS = 1;

async function sentencesOf({ urls, state, reason, dueAt, pagesRead, result }: Recheck): Promise<string[]> {
  const [t, format] = [await getTranslations("audits"), await getFormat()];
  const pages = urls.length;
  if (state === "running") return [t("recheckRunning", { pages, read: pagesRead })];
  if (state === "queued")
    return reason === "confirming" && dueAt
      ? [t("recheckConfirming", { pages, at: format.dateTime(dueAt) })]
      : [t("recheckWaiting", { pages })];
  if (!result) return [t("recheckFailed")];
  const unseen = result.notSeen.length;
  return [
    t("recheckDone", { pages: result.pagesRead, ...result.moved }),
    ...(unseen > 0 ? [t("recheckUnseen", { count: unseen })] : []),
    t("countsStay"),
  ];
}

/** What became of the last look at some pages, since the last audit. */
export async function RecheckNote({ rechecks, since }: { rechecks: readonly Recheck[]; since: Date | null }) {
  // What is done now comes before what was done, and that before what is only planned.
  const last =
    rechecks.find(isUnderWay) ??
    rechecks.find(({ finishedAt }) => finishedAt !== null && (since === null || finishedAt >= since)) ??
    rechecks.find(({ state }) => state === "queued");
  if (!last) return null;
  return (
    <p role="status" className="reading text-body">
      {isUnderWay(last) ? <AutoRefresh everySeconds={WATCHED_SECONDS} /> : null}
      {(await sentencesOf(last)).join(" ")}
    </p>
  );
}
