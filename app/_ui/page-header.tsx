import type { ReactNode } from "react";
import { Breadcrumb } from "./breadcrumb";
import type { Crumb } from "./breadcrumb";

type PageHeaderProps = {
  title: string;
  /** Small facts beside the title: a chip, a state. */
  beside?: ReactNode;
  /** One sentence that says how things stand. */
  standing?: ReactNode;
  /** The one primary action; quieter ones may stand before it. */
  action?: ReactNode;
  crumbs?: Crumb[];
  /** Tabs, when there are more than two kinds of thing. */
  tabs?: ReactNode;
};

/** The top of every page: what it is, how things stand, the one thing to do. */
export function PageHeader({ title, beside, standing, action, crumbs, tabs }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        {crumbs === undefined || crumbs.length === 0 ? null : <Breadcrumb crumbs={crumbs} />}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="flex min-w-0 flex-col gap-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h1 className="min-w-0 text-title font-semibold wrap-anywhere">{title}</h1>
              {beside}
            </div>
            {standing === undefined ? null : <p className="reading text-body text-ink-soft">{standing}</p>}
          </div>
          {action === undefined ? null : (
            <div data-print="none" className="flex flex-wrap items-center gap-2 max-md:w-full max-md:*:grow">
              {action}
            </div>
          )}
        </div>
      </div>
      {tabs}
    </header>
  );
}
