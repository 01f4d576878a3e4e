import type { ReactNode } from "react";

/** Facts on the left, standing and history on the right; one column where there is no room for two. */
export function Detail({ facts, standing }: { facts: ReactNode; standing: ReactNode }) {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-6">{facts}</div>
      <div className="flex min-w-0 flex-col gap-6">{standing}</div>
    </div>
  );
}
