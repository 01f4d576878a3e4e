"use client";
import { cx } from "../cx";
import { Link } from "../link";
import { Tooltip } from "../tooltip";
import type { NavGroup, NavItem } from "./frame-types";
import { useCurrentItem } from "./use-current-item";

/** full: always words. auto: words from 1024 px, a rail of icons below. rail: icons. */
export type NavWidth = "full" | "auto" | "rail";

const wordClass: Record<NavWidth, string> = { full: "", auto: "max-lg:sr-only", rail: "sr-only" };

function NavLink({
  item,
  current,
  width,
  onGo,
}: {
  item: NavItem;
  current: boolean;
  width: NavWidth;
  onGo?: () => void;
}) {
  const link = (
    <Link
      href={item.href}
      onClick={onGo}
      aria-current={current ? "page" : undefined}
      className={cx(
        "flex min-h-8 items-center gap-2 rounded-control px-2 text-body -outline-offset-2 transition-colors pointer-coarse:min-h-(--control) [&_svg]:size-4",
        current
          ? "bg-accent-ground font-medium text-accent-text"
          : "text-ink-soft hover:bg-sunken hover:text-ink",
        width === "rail" && "justify-center",
        width === "auto" && "max-lg:justify-center",
      )}
    >
      {item.icon}
      <span className={cx("min-w-0 grow truncate", wordClass[width])}>{item.label}</span>
      {item.count === undefined ? null : (
        <span className={cx("text-12 font-medium tabular-nums", wordClass[width])}>{item.count}</span>
      )}
    </Link>
  );
  if (width === "full") return link;
  return (
    <Tooltip label={item.label} side="right">
      {link}
    </Tooltip>
  );
}

/** The groups of the navigation, as words or as a rail of icons. */
export function NavLinks({
  groups,
  width,
  onGo,
}: {
  groups: NavGroup[];
  width: NavWidth;
  onGo?: () => void;
}) {
  const current = useCurrentItem(groups.flatMap((group) => group.items));
  return (
    <div className="flex flex-col gap-4">
      {groups.map((group) => (
        <div key={group.label} className="flex flex-col gap-1">
          <p aria-hidden className={cx("px-2 text-12 font-medium text-ink-faint", wordClass[width])}>
            {group.label}
          </p>
          <ul aria-label={group.label} className="flex flex-col">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} current={item.href === current} width={width} onGo={onGo} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
