import { Skeleton } from "@/app/_ui/skeleton";
import { SkeletonRows } from "@/app/_ui/skeleton-rows";

/** A page of the portal on its way: a title, a sentence and rows. */
export default function Loading() {
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
