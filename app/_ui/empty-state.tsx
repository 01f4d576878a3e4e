import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  body: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** The title is the page's own. */ page?: boolean;
};

/** Nothing here yet: says what would be, and what to do first. */
export function EmptyState({ title, body, action, icon, page = false }: EmptyStateProps) {
  const Title = page ? "h1" : "p";
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      {icon === undefined ? null : <span className="mb-1 text-ink-faint [&_svg]:size-6">{icon}</span>}
      <Title className="text-16 font-semibold">{title}</Title>
      <div className="text-body text-balance text-ink-soft">{body}</div>
      {action === undefined ? null : <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
