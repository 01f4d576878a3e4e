import { Disclosure } from "@/app/_ui/disclosure";

export type ContentsPart = {
  id: string;
  title: string;
  entries: { id: string; code: string; title: string }[];
};

function List({ parts }: { parts: ContentsPart[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {parts.map((part) => (
        <li key={part.id} className="flex flex-col gap-1">
          <a href={`#${part.id}`} className="rounded-control text-small font-medium hover:underline">
            {part.title}
          </a>
          {part.entries.length === 0 ? null : (
            <ul className="flex flex-col">
              {part.entries.map((entry) => (
                <li key={entry.id}>
                  <a
                    href={`#${entry.id}`}
                    className="flex min-h-6 items-center gap-2 rounded-control text-small text-ink-soft hover:text-ink pointer-coarse:min-h-(--control)"
                  >
                    <span className="w-14 shrink-0 font-mono text-12">{entry.code}</span>
                    <span className="truncate">{entry.title}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The way into the rulebook: beside it where there is room, folded above it on a phone. */
export function Contents({ label, parts }: { label: string; parts: ContentsPart[] }) {
  return (
    <>
      <nav
        aria-label={label}
        data-print="none"
        className="sticky top-[calc(var(--top-bar)+1.5rem)] max-h-[calc(100dvh-var(--top-bar)-3rem)] overflow-y-auto max-xl:hidden"
      >
        <List parts={parts} />
      </nav>
      <Disclosure title={label} className="xl:hidden">
        <List parts={parts} />
      </Disclosure>
    </>
  );
}
