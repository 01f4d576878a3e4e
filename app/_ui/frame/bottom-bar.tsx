"use client";
import { Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cx } from "../cx";
import { Link } from "../link";
import { Sheet } from "../sheet";
import type { NavGroup, NavItem } from "./frame-types";
import { NavLinks } from "./nav-links";
import { useCurrentItem } from "./use-current-item";

const place =
  "flex h-(--bottom-bar) w-full flex-col items-center justify-center gap-1 text-12 -outline-offset-2 [&_svg]:size-5";

/** On a phone: three places and the rest in a sheet. */
export function BottomBar({ items, groups }: { items: NavItem[]; groups: NavGroup[] }) {
  const t = useTranslations("ui.frame");
  const [open, setOpen] = useState(false);
  const current = useCurrentItem(groups.flatMap((group) => group.items));
  return (
    <nav
      aria-label={t("navigation")}
      data-print="none"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid grid-cols-4">
        {items.slice(0, 3).map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className={cx(place, item.href === current ? "font-medium text-accent-text" : "text-ink-soft")}
            >
              {item.icon}
              <span className="max-w-full truncate px-1">{item.label}</span>
            </Link>
          </li>
        ))}
        <li>
          <Sheet
            open={open}
            onOpenChange={setOpen}
            title={t("navigation")}
            trigger={
              <button type="button" className={cx(place, "text-ink-soft")}>
                <MenuIcon aria-hidden />
                {t("more")}
              </button>
            }
          >
            <NavLinks groups={groups} width="full" onGo={() => setOpen(false)} />
          </Sheet>
        </li>
      </ul>
    </nav>
  );
}
