"use client";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Brand, BrandMark } from "../brand";
import { cx } from "../cx";
import { IconButton } from "../icon-button";
import { Link } from "../link";
import { writePreference } from "../preferences";
import type { NavGroup } from "./frame-types";
import { NavLinks } from "./nav-links";

type SideNavProps = { brand: { name: string; href: string }; groups: NavGroup[]; collapsed: boolean };

/** The navigation at the left: 232 px, or a rail where it is collapsed or the window is narrow. */
export function SideNav({ brand, groups, collapsed: initially }: SideNavProps) {
  const t = useTranslations("ui.frame");
  const [collapsed, setCollapsed] = useState(initially);
  const toggle = () => {
    writePreference("nav", collapsed ? "open" : "collapsed");
    setCollapsed(!collapsed);
  };
  return (
    <nav
      aria-label={t("navigation")}
      data-print="none"
      className={cx(
        "sticky top-0 z-30 flex h-dvh w-14 shrink-0 flex-col border-r border-line bg-surface max-md:hidden",
        !collapsed && "lg:w-58",
      )}
    >
      <div className={cx("flex h-(--top-bar) shrink-0 items-center px-4", collapsed && "justify-center")}>
        <Link href={brand.href} aria-label={brand.name} className="rounded-control">
          <span className={collapsed ? "hidden" : "max-lg:hidden"}>
            <Brand name={brand.name} />
          </span>
          <span className={collapsed ? undefined : "lg:hidden"}>
            <BrandMark />
          </span>
        </Link>
      </div>
      <div className="grow overflow-y-auto p-2">
        <NavLinks groups={groups} width={collapsed ? "rail" : "auto"} />
      </div>
      <div className={cx("flex p-2 max-lg:hidden", collapsed && "justify-center")}>
        <IconButton
          label={collapsed ? t("expand") : t("collapse")}
          icon={collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          aria-expanded={!collapsed}
          onClick={toggle}
        />
      </div>
    </nav>
  );
}
