import { getTranslations } from "next-intl/server";
import { EmptyState } from "./_ui/empty-state";
import { LinkButton } from "./_ui/link-button";

/** One answer for what is not there and for what is someone else's. */
export default async function NotFound() {
  const t = await getTranslations("errors");
  return (
    <main id="main" className="flex min-h-[70dvh] items-center">
      <EmptyState
        page
        title={t("notFoundTitle")}
        body={t("notFoundBody")}
        action={<LinkButton href="/">{t("home")}</LinkButton>}
      />
    </main>
  );
}
