import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  const t = useTranslations("ui.frame");
  return (
    <a
      href="#main"
      className="sr-only rounded-control bg-float px-3 py-2 text-body font-medium text-accent-text shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      {t("skip")}
    </a>
  );
}
