import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  title: string;
  body: ReactNode;
  action?: ReactNode;
  reference?: string;
  page?: boolean;
};

/** Something did not work: the state, the consequence, then what can be done. `reference` helps support to find it. */
export function ErrorState({ title, body, action, reference, page }: ErrorStateProps) {
  return (
    <div role="alert">
      <EmptyState
        title={title}
        page={page}
        icon={<CircleAlert aria-hidden />}
        action={action}
        body={
          <>
            {body}
            {reference === undefined ? null : (
              <p className="mt-2 font-mono text-12 text-ink-faint">{reference}</p>
            )}
          </>
        }
      />
    </div>
  );
}
