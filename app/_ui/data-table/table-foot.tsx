"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { usePathname, useSearchParams } from "next/navigation";
import { LinkButton } from "../link-button";
import type { TablePaging } from "./table-types";

function usePageHref(): (key: "after" | "before", cursor: string) => string {
  const path = usePathname();
  const params = useSearchParams();
  return (key, cursor) => {
    const next = new URLSearchParams(params.toString());
    next.delete("after");
    next.delete("before");
    next.set(key, cursor);
    return `${path}?${next.toString()}`;
  };
}

/** How many rows there are, the keys, and the way to the next page. */
export function TableFoot({
  shown,
  all,
  paging,
  selectable,
}: {
  shown: number;
  all: number;
  paging: TablePaging | undefined;
  selectable: boolean;
}) {
  const t = useTranslations("ui.table");
  const href = usePageHref();
  const total = paging === undefined ? all : paging.total;
  const { next, previous } = paging ?? {};
  return (
    <div
      data-print="none"
      className="flex min-h-(--control) flex-wrap items-center justify-between gap-x-4 gap-y-2 text-small text-ink-soft"
    >
      <p role="status" className="tabular-nums">
        {total === undefined || total === shown
          ? t("count", { count: shown })
          : t("countOf", { count: shown, total })}
      </p>
      <p className="text-ink-faint max-md:hidden">{selectable ? t("keysSelect") : t("keys")}</p>
      {typeof next === "string" || typeof previous === "string" ? (
        <nav aria-label={t("pages")} className="flex gap-2">
          {typeof previous === "string" ? (
            <LinkButton href={href("before", previous)} size="small" icon={<ChevronLeft aria-hidden />}>
              {t("previous")}
            </LinkButton>
          ) : null}
          {typeof next === "string" ? (
            <LinkButton href={href("after", next)} size="small">
              {t("next")}
              <ChevronRight aria-hidden />
            </LinkButton>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
