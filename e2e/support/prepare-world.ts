import { expect, type APIRequestContext } from "@playwright/test";
import { makeReady } from "./make-ready";
import { sendAction } from "./send-action";
import { NOBODY, readWorld } from "./world";

const PORTAL = "app/(portal)/[provider]";
const reason = "because there must be one to take back";

/**
 * Has the owner make what the demo lacks, so that every action has something real to aim at: an invitation, a key, a
 * delivery and a decision. Made once; a second time each is refused as being there.
 */
export async function prepareWorld(
  owner: APIRequestContext,
  fill: (page: string) => string,
  has: {
    invitationId: boolean;
    apiKeyId: boolean;
    overlayId: boolean;
    viewId: boolean;
    deliveryId: boolean;
    endpointId: string;
    regime: string;
    providerId: string;
  },
): Promise<void> {
  await makeReady(has.providerId);
  const send = (name: string, input: object) =>
    sendAction(owner, `${PORTAL}/${name}`, fill, [{ provider: "demo", ...input }]);
  if (!has.invitationId)
    await send("settings/actions.ts#invite", { email: "aim@example.com", role: "viewer", scope: "all" });
  if (!has.apiKeyId)
    await send("settings/keys/actions.ts#createKey", { name: "aim", scopes: ["management:read"] });
  if (!has.deliveryId) {
    const sent = await send("webhooks/actions.ts#sendTest", { endpointId: has.endpointId });
    // A delivery that is still under way cannot be sent again.
    const isThere = async () => (await readWorld()).deliveryId !== NOBODY;
    if (sent.includes('"ok":true')) await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
  }
  if (!has.viewId)
    await send("_views/actions.ts#saveView", { place: "portfolio", name: "aim", query: "mine=yes" });
  if (!has.overlayId) {
    const decision = { kind: "assumption", regime: has.regime, code: "TIG-901", choice: "confirmed", reason };
    await send("rulebook/[regime]/actions.ts#decide", decision);
  }
}
