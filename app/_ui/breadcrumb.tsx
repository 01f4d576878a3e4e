import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "./link";

export type Crumb = { href: string; label: string };

/** The way back up. The page itself is its title, so it is not repeated here. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumb")} data-print="none">
      <ol className="flex flex-wrap items-center gap-1 text-small text-ink-soft">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex min-w-0 items-center gap-1">
            {index === 0 ? null : <ChevronRight aria-hidden className="size-3 text-ink-faint" />}
            <Link href={crumb.href} className="truncate rounded-control hover:text-ink hover:underline">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
