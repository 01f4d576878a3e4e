"use client";
import { useLocale, useTranslations } from "next-intl";
import { cx } from "./cx";
import { useSetLocale } from "./use-preference";

export type Language = { value: string; label: string };

/** Languages by their own names. With `param` each has its own address (`?param=zh`), as on public pages; otherwise the choice is kept in a cookie. */
export function LanguageSwitch({
  languages,
  current,
  param,
}: {
  languages: readonly Language[];
  current?: string;
  param?: string;
}) {
  const t = useTranslations("ui.preferences");
  const locale = useLocale();
  const setLocale = useSetLocale();
  const active = current ?? locale;
  return (
    <nav aria-label={t("language")}>
      <ul className="flex flex-wrap items-center gap-1">
        {languages.map((language) => {
          const look = cx(
            "inline-flex min-h-8 items-center rounded-control px-2 text-small pointer-coarse:min-h-(--control)",
            language.value === active
              ? "font-medium text-ink"
              : "text-ink-soft underline decoration-line-strong underline-offset-2 hover:text-ink",
          );
          const mark = language.value === active ? ("true" as const) : undefined;
          return (
            <li key={language.value} lang={language.value}>
              {param === undefined ? (
                <button
                  type="button"
                  aria-current={mark}
                  className={look}
                  onClick={() => setLocale(language.value)}
                >
                  {language.label}
                </button>
              ) : (
                <a
                  href={`?${param}=${language.value}`}
                  hrefLang={language.value}
                  aria-current={mark}
                  className={look}
                >
                  {language.label}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
