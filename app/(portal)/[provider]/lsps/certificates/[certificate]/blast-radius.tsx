import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import type { LspCertificateView } from "@/lib/lsp";
import { isInForce } from "../../../contract-terms";
import { statusOf } from "../../registry-status";

type BlastRadiusProps = { status: string | null; sites: LspCertificateView["sites"]; now: Date };

/** What a bad word of the registry means, in numbers: how many sites of how many clients answer it to whoever asks. */
export async function BlastRadius({ status, sites, now }: BlastRadiusProps) {
  const [t, words] = [await getTranslations("lsps"), await getTranslations("regime")];
  const running = sites.filter((site) => isInForce(site, now));
  const known = statusOf(status);
  if (known === "active" || running.length === 0) return null;
  const counts = {
    sites: new Set(running.map(({ slug }) => slug)).size,
    clients: new Set(running.map(({ clientName }) => clientName)).size,
    status: words(`status.${known ?? "unchecked"}`),
  };
  if (known === null) {
    return (
      <Callout tone="warning" title={t("uncheckedTitle", counts)}>
        {t("uncheckedBody", counts)}
      </Callout>
    );
  }
  return (
    <Callout tone="failure" title={t("blastTitle", counts)}>
      {t("blastBody", counts)}
    </Callout>
  );
}
