import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Callout } from "@/app/_ui/callout";
import { RegistryLine } from "@/app/(portal)/[provider]/_fields/registry-line";
import type { SiteLocalizer } from "@/lib/lsp";
import { takeUpCertificate } from "../actions";

type NamedCardProps = {
  provider: string;
  siteId: string;
  named: SiteLocalizer;
  mayTake: boolean;
  hasContract: boolean;
};

/** What the site's exporter said of who has it translated, while that waits for the provider. */
export async function NamedCard({ provider, siteId, named, mayTake, hasContract }: NamedCardProps) {
  const t = await getTranslations("site.named");
  const { said, registry, isTakenUp } = named;
  if (said === null || isTakenUp) return null;
  if (said.by === "provider" || said.number === null)
    return hasContract ? null : <Callout title={t("yours")}>{t("yoursBody")}</Callout>;
  const isActive = registry?.state === "said" && registry.status === "active";
  return (
    <Callout
      tone={isActive ? "note" : "warning"}
      title={t("title", { number: said.number })}
      action={
        mayTake && isActive ? (
          <ActionButton
            action={takeUpCertificate}
            input={{ provider, siteId }}
            label={t("take")}
            variant="primary"
          />
        ) : undefined
      }
    >
      {registry?.state === "asking" ? <AutoRefresh everySeconds={2} /> : null}
      {said.company === null ? null : <p>{t("company", { company: said.company })}</p>}
      {registry === null ? null : <RegistryLine says={registry} />}
      <p className="text-ink-soft">{t("body")}</p>
    </Callout>
  );
}
