import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import type { WatchLook } from "@/lib/watch";

/** One look: what was found, where, by whom and when. */
export async function LookLine({ look }: { look: WatchLook }) {
  const [t, format] = [await getTranslations("rulebook.watchItem"), await getFormat()];
  const day = format.date(look.createdAt);
  return (
    <div className="flex min-w-0 flex-col gap-1 rounded-card bg-sunken p-3">
      <p className="text-body font-medium">{t(`outcomes.${look.outcome}`)}</p>
      <p className="reading text-body wrap-anywhere">{look.found}</p>
      {look.sourceUrl === null ? null : (
        <a
          href={look.sourceUrl}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="w-fit rounded-control text-small break-all text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current"
        >
          {look.sourceUrl}
        </a>
      )}
      <p className="text-small text-ink-soft">
        {look.lookedBy === null ? day : t("by", { name: look.lookedBy, day })}
      </p>
    </div>
  );
}
