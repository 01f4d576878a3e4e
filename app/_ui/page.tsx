import type { ReactNode } from "react";

/** A page's content under the frame: one rhythm, at most 1440 wide. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="mx-auto flex w-full max-w-[1440px] flex-col gap-6 p-4 md:p-6">{children}</div>;
}
