import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { FileDialog } from "./file-dialog";
import { WhatIsFiled } from "./what-is-filed";

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

/** The way to file with a regime's platform; where the provider is not connected, the way to connect. */
export async function FileButton({ provider, regimes, providerWide, mayConnect, sites }: FileButtonProps) {
  const [t, test] = [await getTranslations("filings.file"), await getTranslations("filings.test")];
  const connected = regimes.filter(({ isConnected }) => isConnected);
  const missing = regimes.filter(({ isConnected }) => !isConnected);
  return (
    <FileDialog
      provider={provider}
      words={{ open: t("open"), body: t("body"), submit: test("submit") }}
      fields={
        connected.length === 0 ? null : (
          <WhatIsFiled
            provider={provider}
            regimes={connected}
            providerWide={providerWide}
            help={t("concernsHelp")}
            sites={sites}
          />
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
