import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/link-button";
import { Callout } from "@/app/_ui/callout";
import type { LspCertificateView, RegistryStanding } from "@/lib/lsp";
import { isInForce } from "../../../contract-terms";

type BlastRadiusProps = {
  href: string;
  standing: RegistryStanding;
  sites: LspCertificateView["sites"];
  now: Date;
};

/** What a bad word of the registry means, in numbers: how many sites of how many clients answer it to whoever asks. */
export async function BlastRadius({ href, standing, sites, now }: BlastRadiusProps) {
  const [t, words] = [await getTranslations("lsps"), await getTranslations("regime")];
  const running = sites.filter((site) => isInForce(site, now));
  if (standing === "active" || running.length === 0) return null;
  const counts = {
    sites: new Set(running.map(({ slug }) => slug)).size,
    clients: new Set(running.map(({ clientName }) => clientName)).size,
    status: words(`status.${standing}`),
  };
  if (standing === "unchecked" || standing === "stale") {
    return (
      <Callout tone="warning" title={t(`${standing}Title`, counts)}>
        {t("uncheckedBody", counts)}
      </Callout>
    );
  }
  return (
    <Callout
      tone="failure"
      title={t("blastTitle", counts)}
      action={<LinkButton href={href}>{t("radius.link")}</LinkButton>}
    >
      {t("blastBody", counts)}
    </Callout>
  );
}
