import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Form } from "@/app/_ui/form";
import { Select } from "@/app/_ui/select";
import { getCodeChoices } from "@/app/(portal)/[provider]/_fields/code-choices";
import { Callout } from "@/app/_ui/callout";
import { RegistryLine } from "@/app/(portal)/[provider]/_fields/registry-line";
import { FileList } from "@/app/(portal)/[provider]/_fields/file-list";
import type { SiteLocalizer } from "@/lib/lsp";
import type { EvidenceFileRow } from "@/lib/uploads";
import { takeUpCertificate } from "../actions";

type NamedCardProps = {
  provider: string;
  siteId: string;
  named: SiteLocalizer;
  mayTake: boolean;
  hasContract: boolean;
  files: readonly EvidenceFileRow[];
  now: Date;
};

/** What the site's exporter said of who has it translated, while that waits for the provider. */
export async function NamedCard({
  provider,
  siteId,
  named,
  mayTake,
  hasContract,
  files,
  now,
}: NamedCardProps) {
  const t = await getTranslations("site.named");
  const { said, registry, isTakenUp } = named;
  if (said === null || isTakenUp) return null;
  if (said.by === "provider" || said.number === null)
    return hasContract ? null : <Callout title={t("yours")}>{t("yoursBody")}</Callout>;
  const sent = files.filter(({ number, removedAt }) => number === said.number && removedAt === null);
  const asksCountry = registry?.state === "said" && registry.issuingCountries.length !== 1;
  const isActive = registry?.state === "said" && registry.status === "active";
  return (
    <Callout
      tone={isActive ? "note" : "warning"}
      title={t("title", { number: said.number })}
      action={
        mayTake && isActive && !asksCountry ? (
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
      {sent.length === 0 ? null : (
        <div className="flex flex-col">
          <p className="font-medium">{t("files")}</p>
          <FileList provider={provider} files={sent} send={null} now={now} />
        </div>
      )}
      <p className="text-ink-soft">{t("body")}</p>
      {mayTake && isActive && asksCountry ? (
        <Form action={takeUpCertificate} hidden={{ provider, siteId }} submitLabel={t("take")}>
          <Select
            name="country"
            label={t("country")}
            help={t("countryHelp")}
            placeholder={t("countryChoose")}
            options={(await getCodeChoices()).countries}
          />
        </Form>
      ) : null}
    </Callout>
  );
}
