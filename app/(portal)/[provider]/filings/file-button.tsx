import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { Select } from "@/app/_ui/select";
import { FileDialog } from "./file-dialog";

type FileButtonProps = {
  provider: string;
  /** Regimes that take filings from here, with whether the provider is connected to their platform. */
  regimes: { id: string; name: string; isConnected: boolean }[];
  /** Whether the reader may file for all sites. */
  providerWide: boolean;
  /** Whether the reader may connect the provider. */
  mayConnect: boolean;
  sites: { siteId: string; name: string; clientName: string }[];
};

async function Fields({
  regimes,
  providerWide,
  sites,
}: Pick<FileButtonProps, "regimes" | "providerWide" | "sites">) {
  const t = await getTranslations("filings");
  return (
    <>
      <Select
        name="regime"
        label={t("regime")}
        options={regimes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="siteId"
        label={t("concerns")}
        help={providerWide ? t("file.concernsHelp") : undefined}
        {...(providerWide ? { placeholder: t("allSites") } : {})}
        options={sites.map(({ siteId, name, clientName }) => ({
          value: siteId,
          label: `${name} · ${clientName}`,
        }))}
      />
    </>
  );
}

/** The way to file with a regime's platform; where the provider is not connected, the way to connect. */
export async function FileButton({ provider, regimes, providerWide, mayConnect, sites }: FileButtonProps) {
  const t = await getTranslations("filings.file");
  const connected = regimes.filter(({ isConnected }) => isConnected);
  const missing = regimes.filter(({ isConnected }) => !isConnected);
  return (
    <FileDialog
      provider={provider}
      words={{ open: t("open"), body: t("body"), submit: t("submit") }}
      fields={
        connected.length === 0 ? null : (
          <Fields regimes={connected} providerWide={providerWide} sites={sites} />
        )
      }
    >
      {missing.map(({ id, name }) => (
        <Callout
          key={id}
          tone="warning"
          title={t("notConnected", { regime: name })}
          action={
            mayConnect ? (
              <LinkButton href={`/${provider}/webhooks#connections`} size="small">
                {t("connect")}
              </LinkButton>
            ) : undefined
          }
        >
          {t(mayConnect ? "connectBody" : "askBody")}
        </Callout>
      ))}
    </FileDialog>
  );
}
