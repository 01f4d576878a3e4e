"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Badge } from "./badge";
import { cx } from "./cx";
import { Link } from "./link";

export type Tab = { href: string; label: string; count?: number };

/**
 * Parts of one thing, each with its own address. The longest address that the page starts with is the current one. What
 * does not fit on a line is on the next; on a phone the line is pushed along, and begins where the current one is seen.
 */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const path = usePathname();
  const current = tabs
    .map((tab) => tab.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const [bar, tab] = [line.current, line.current?.querySelector<HTMLElement>("[aria-current]")];
    if (bar && tab) bar.scrollLeft = tab.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
  }, [current]);
  return (
    <nav
      ref={line}
      aria-label={label}
      data-print="none"
      className="-mx-4 relative overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0"
    >
      <ul className="flex gap-x-4 md:flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.href === current ? "page" : undefined}
              className={cx(
                "flex min-h-(--row) items-center gap-2 border-b-2 text-body whitespace-nowrap -outline-offset-2",
                tab.href === current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-soft hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <Badge>{tab.count}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
