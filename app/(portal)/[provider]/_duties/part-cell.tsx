import { Bell, Check, Link2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { DutyPart } from "@/lib/regimes";

const SHAPES = {
  does: <Check aria-hidden className="size-4 text-accent-text" />,
  answers: <Link2 aria-hidden className="size-4 text-accent-text" />,
  told: <Bell aria-hidden className="size-4 text-ink-faint" />,
};

/** What a party has to do with a duty: a shape, a word, and a star where it is our own assumption. */
export async function PartCell({ part, isStated }: { part: DutyPart | null; isStated: boolean }) {
  const t = await getTranslations("duties");
  if (part === null) {
    return (
      <span className="text-ink-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">{t("part.none")}</span>
      </span>
    );
  }
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap ${part === "told" ? "text-ink-soft" : "font-medium"}`}
    >
      {SHAPES[part]}
      <span>
        {t(`part.${part}`)}
        {isStated ? null : (
          <>
            <span aria-hidden>*</span>
            <span className="sr-only"> ({t("ours")})</span>
          </>
        )}
      </span>
    </span>
  );
}
