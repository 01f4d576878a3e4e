import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/link-button";
import type { SiteOnboarding } from "@/lib/onboarding";
import { startHref } from "./start-href";

/** On to what is left, once a step is done. */
export async function GoOn({ provider, site }: { provider: string; site: SiteOnboarding }) {
  const t = await getTranslations("onboarding");
  return (
    <div className="flex flex-wrap gap-2 max-md:*:grow">
      <LinkButton href={startHref(provider, site.slug, site.current ?? "live")} variant="primary">
        {site.current === null ? t("toTheEnd") : t("goOn")}
      </LinkButton>
    </div>
  );
}
