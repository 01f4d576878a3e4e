import { join } from "node:path";
import { openPlatform } from "./coordination-platform/start-platform";
import type { SimulatorSettings } from "./env";
import { listen } from "./http/listen";
import { indexApp } from "./index-app";
import type { ServedCounterpart, ServedSite } from "./index-app";
import { openRegistry } from "./lsp-registry/start-registry";
import { startMailCatcher } from "./mail/start-mail-catcher";
import { DEMO_SITES } from "./sites/demo-sites";
import { openGateways } from "./payment-gateways/start-gateways";
import { openProofs } from "./sites/proofs";
import { openRecords } from "./product-records/start-records";
import { MARKETS, openMarket } from "./procurement-platform/start-market";
import { siteApp } from "./sites/site-app";
import { openReceiver } from "./webhook-receiver/start-receiver";

/** The running simulators. */
export interface Simulators {
  /** Origin of the index, without a trailing slash. */
  url: string;
  inboxUrl: string;
  smtpUrl: string;
  close: () => Promise<void>;
}

/**
 * Starts every simulator on 127.0.0.1: mail, the demo sites on the ports after the index's, two gateways' after those, then the index
 * with the counterparts. Port 0 takes free ones. Where one cannot start, those already started are stopped.
 */
export async function startSimulators(settings: SimulatorSettings): Promise<Simulators> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of closing.toReversed()) await stop();
    closing.length = 0;
  };
  try {
    return { ...(await startAll(settings, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startAll(
  settings: SimulatorSettings,
  closing: (() => Promise<void>)[],
): Promise<Omit<Simulators, "close">> {
  const mail = await startMailCatcher({
    smtpPort: settings.mailPort,
    inboxPort: settings.inboxPort,
    folder: join(settings.dataFolder, "mail"),
  });
  closing.push(mail.close);

  const gateways = await openGateways({ stateFile: join(settings.dataFolder, "payment-gateways.json") });
  closing.push(gateways.counterpart.close);
  for (const [index, { app, at }] of gateways.doors.entries()) {
    const port = settings.simulatorPort === 0 ? 0 : settings.simulatorPort + 1 + DEMO_SITES.length + index;
    const server = await listen(app, port);
    closing.push(server.close);
    at(server.url);
  }

  const proofs = await openProofs(join(settings.dataFolder, "site-proofs.json"));
  const sites: ServedSite[] = [];
  for (const [index, site] of DEMO_SITES.entries()) {
    const port = settings.simulatorPort === 0 ? 0 : settings.simulatorPort + 1 + index;
    const server = await listen(siteApp(site, { ...settings, desk: gateways.desk }, proofs), port);
    closing.push(server.close);
    sites.push({ site, url: server.url });
  }

  const counterparts = await openCounterparts(settings);
  for (const { counterpart } of counterparts) closing.push(counterpart.close);
  counterparts.push({ regime: "", counterpart: gateways.counterpart });
  const app = indexApp({ counterparts, sites, inboxUrl: mail.inboxUrl });
  const index = await listen(app, settings.simulatorPort);
  closing.push(index.close);
  return { url: index.url, inboxUrl: mail.inboxUrl, smtpUrl: mail.smtpUrl };
}

async function openCounterparts({
  apiUrl,
  dataFolder,
  ...settings
}: SimulatorSettings): Promise<ServedCounterpart[]> {
  const now = (): Date => new Date();
  const registry = await openRegistry({
    callbackUrl: `${apiUrl}/callbacks/lsp-registry`,
    callbackSecret: settings.registrySecret,
    stateFile: join(dataFolder, "registry.json"),
  });
  const platform = await openPlatform({
    apiUrl,
    callbackSecret: settings.platformSecret,
    stateFile: join(dataFolder, "coordination-platform.json"),
    now,
  });
  const markets = await Promise.all(
    MARKETS.map(({ id, name }) => openMarket({ id, name, stateFile: join(dataFolder, `${id}.json`), now })),
  );
  const records = await openRecords({
    sites: DEMO_SITES,
    stateFile: join(dataFolder, "product-records.json"),
  });
  const receiver = await openReceiver({ stateFile: join(dataFolder, "webhook-receiver.json"), now });
  return [
    { regime: "tig", counterpart: registry },
    { regime: "tig", counterpart: platform },
    ...markets.map((counterpart) => ({ regime: "trustmark", counterpart })),
    { regime: "", counterpart: records },
    { regime: "", counterpart: receiver },
  ];
}
