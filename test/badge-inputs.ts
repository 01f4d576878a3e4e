import { createPushEndpoint } from "@/lib/endpoints";
import { updatePlatformProfile } from "@/lib/platform-profiles";
import type { MadeProvider } from "./make-provider";

/** The first step to a badge as a verb takes it, but for the site. */
export const STEP = { regime: "trustmark", stage: "baseline" as const, movedAt: "2026-11-20T08:00:00Z" };

/** An outside pre-screening as a verb takes it, but for the site. */
export const PRESCREEN = {
  regime: "trustmark",
  auditor: "caict",
  screenedOn: "2026-11-20",
  text: "indicator,outcome\nTM-04,pass",
};

/** A company on a procurement platform as a verb takes it, but for the site. */
export const PROFILE = {
  regime: "trustmark",
  platform: "myprocure",
  connection: "connected" as const,
  connectedOn: "2026-01-15",
};

/** A platform to which `putOnPlatform` connects a provider. */
export const ON_PLATFORM = "jetro-marketplace";

/** Connects a provider to a platform, and says that a site's company is on it. */
export async function putOnPlatform(provider: MadeProvider, siteId: string, url: string): Promise<string> {
  const ctx = provider.ctx();
  const { endpointId } = await createPushEndpoint({
    ctx,
    input: { counterpart: ON_PLATFORM, name: "Marketplace", url, profile: { signature: "none" } },
  });
  await updatePlatformProfile({ ctx, input: { ...PROFILE, platform: ON_PLATFORM, siteId } });
  return endpointId;
}
