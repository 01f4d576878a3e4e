import { Bell } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";

const SHOWN_MAX = 99;

/** The way to one's notices, with how many are unread. */
export async function NoticeBell({ href, unread }: { href: string; unread: number }) {
  const t = await getTranslations("notices");
  const label = t("bell", { count: unread });
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      className={cx(buttonClass("quiet"), "relative w-(--control) px-0")}
    >
      <Bell aria-hidden />
      {unread === 0 ? null : (
        <span
          aria-hidden
          className="absolute end-0 top-0 min-w-4 rounded-full bg-accent px-1 text-center text-12 leading-4 text-accent-ink tabular-nums"
        >
          {unread > SHOWN_MAX ? `${SHOWN_MAX}+` : unread}
        </span>
      )}
    </Link>
  );
}
