import { Eye } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { LABEL_CAUSES, type LabelSightingRow } from "@/lib/labels";

/** Every look at the label that somebody told of, the latest first; none is ever changed. */
export async function SightingList({
  sightings,
  now,
}: {
  sightings: readonly LabelSightingRow[];
  now: Date;
}) {
  const t = await getTranslations("site.label");
  if (sightings.length === 0)
    return <EmptyState icon={<Eye aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />;
  return (
    <Card title={t("looks")}>
      <ol className="flex flex-col">
        {sightings.map(({ id, state, seenAt, seenBy, place, proof, proofUrl, ...row }) => {
          const cause = LABEL_CAUSES.find((known) => known === row.cause) ?? "unknown";
          return (
            <li
              key={id}
              className="flex flex-col gap-1 border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0"
            >
              <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <Badge tone={state === "seen" ? "attention" : "accent"}>
                  {t(state === "seen" ? "states.seen" : "states.removed")}
                </Badge>
                <span className="text-small text-ink-soft">
                  <Time at={seenAt} now={now} form="absolute" />
                </span>
              </span>
              <span className="wrap-anywhere">{t("by", { name: seenBy, place })}</span>
              <span className="text-small text-ink-soft">{t(`causes.${cause}`)}</span>
              {proof === null ? null : <span className="reading wrap-anywhere">{proof}</span>}
              {proofUrl === null ? null : (
                <TextLink
                  href={proofUrl}
                  rel="noopener noreferrer nofollow"
                  target="_blank"
                  className="break-all"
                >
                  {proofUrl}
                </TextLink>
              )}
              {row.recordedByName === null ? null : (
                <span className="text-small text-ink-soft">{t("toldBy", { name: row.recordedByName })}</span>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
