"use client";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";

export type SummaryEntry = { name: string; id: string | null; label: string | null; message: string };

/** What went wrong, in one place that takes focus; each line leads to its field. */
export function ErrorSummary({ message, entries }: { message: string; entries: SummaryEntry[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [message, entries]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-2 rounded-card border border-fail bg-fail-ground p-3 text-body text-fail"
    >
      <span className="flex h-(--body-leading) items-center">
        <CircleAlert aria-hidden className="size-4" />
      </span>
      <div className="flex flex-col gap-1">
        <p className="font-medium">{message}</p>
        {entries.length === 0 ? null : (
          <ul className="flex flex-col gap-1">
            {entries.map((entry) => (
              <li key={entry.name}>
                <SummaryLine entry={entry} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function SummaryLine({ entry }: { entry: SummaryEntry }) {
  const { id, label, message } = entry;
  if (id === null) return message;
  return (
    <a
      href={`#${id}`}
      className="rounded-control underline underline-offset-2"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {label === null ? message : `${label}: ${message}`}
    </a>
  );
}
