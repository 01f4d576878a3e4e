import type { ReactNode } from "react";
import type { RegimeText } from "@/app/_server/regime-text";
import { Mono } from "@/app/_ui/mono";

type EntryProps = {
  id: string;
  code: string;
  title: string;
  text?: string;
  beside?: ReactNode;
  children?: ReactNode;
};

/** One entry of the rulebook: its code is its address. */
export function Entry({ id, code, title, text, beside, children }: EntryProps) {
  return (
    <article
      id={id}
      className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface p-4 target:border-accent"
    >
      <header className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <a href={`#${id}`} className="rounded-control hover:underline">
            <Mono>{code}</Mono>
          </a>
          <h3 className="text-body font-semibold">{title}</h3>
          {beside}
        </div>
        {text === undefined ? null : <p className="reading text-body">{text}</p>}
      </header>
      {children}
    </article>
  );
}

/** A line of small facts about an entry. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-x-6 gap-y-2 text-small text-ink-soft">{children}</dl>;
}

/** One small fact. */
export function FactItem({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt>{term}</dt>
      <dd className="text-ink">{children}</dd>
    </div>
  );
}

/** Links to other entries, by code. */
export function CodeLinks({ codes, text }: { codes: readonly string[]; text: RegimeText }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {codes.map((code) => (
        <li key={code}>
          <a
            href={`#${code}`}
            title={text.titleOf(code)}
            className="rounded-control font-mono text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current"
          >
            {code}
          </a>
        </li>
      ))}
    </ul>
  );
}
