import { useTranslations } from "next-intl";
import { Skeleton } from "./skeleton";

const widths = ["w-3/5", "w-2/5", "w-1/2", "w-2/3"];

/** A table on its way: rows of the right height, so that nothing jumps. For a page's loading file or a Suspense fallback. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const t = useTranslations("ui");
  return (
    <div role="status" aria-label={t("loading")} className="rounded-card border border-line bg-surface">
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          className="flex h-(--row) items-center gap-4 border-b border-line px-3 last:border-b-0"
        >
          <Skeleton className="size-4" />
          <span className="grow">
            <Skeleton className={widths[index % widths.length]} />
          </span>
          <Skeleton className="w-24" />
        </div>
      ))}
    </div>
  );
}
