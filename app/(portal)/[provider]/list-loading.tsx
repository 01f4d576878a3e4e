import { Skeleton } from "@/app/_ui/skeleton";
import { SkeletonRows } from "@/app/_ui/skeleton-rows";

/**
 * A list on its way: a title, a sentence and rows. Only for pages that always exist: what stands under it is sent
 * before a page can say that there is nothing at its address.
 */
export function ListLoading() {
  return (
    <>
      <div className="flex flex-col gap-2">
        <Skeleton className="h-7 w-48" />
        <Skeleton className="w-80 max-w-full" />
      </div>
      <SkeletonRows />
    </>
  );
}
