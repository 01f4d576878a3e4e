import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";

/** Said over every page of a provider's test-mode twin. */
export function TestBanner() {
  const t = useTranslations("portfolio");
  const nav = useTranslations("nav");
  return (
    <aside
      aria-label={nav("testMode")}
      className="flex items-center gap-2 border-b border-line bg-accent-ground px-4 py-2 text-small text-accent-text md:px-6"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      {t("testBanner")}
    </aside>
  );
}
