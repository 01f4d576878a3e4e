import { createDecision } from "@/lib/decisions";
import { createApiKey, createInvitation, listMembers } from "@/lib/identity";
import { makeMember, makeProvider, makeSite, word, type MadeProvider, type MadeSite } from "./make-provider";

/** Why a decision is made, where a verb asks. */
export const REASON = "because the notice says so";

/** A provider with one of each thing that a verb may name. */
export interface World {
  provider: MadeProvider;
  site: MadeSite;
  membershipId: string;
  invitationId: string;
  apiKeyId: string;
  overlayId: string;
}

/** Makes a provider with one of each thing that a verb may name. */
export async function makeWorld(): Promise<World> {
  const provider = await makeProvider();
  const made = await makeSite(provider);
  const { personId } = await makeMember(provider, "viewer");
  const { members } = await listMembers({ ctx: provider.ctx(), input: {} });
  const membershipId = members.find((member) => member.personId === personId)?.membershipId ?? "";
  const { invitationId } = await createInvitation({
    ctx: provider.ctx(),
    input: { email: `w-${word()}@example.com`, role: "viewer" },
  });
  const { apiKeyId } = await createApiKey({ ctx: provider.ctx(), input: { name: "world" } });
  const { overlayId } = await createDecision({
    ctx: provider.member("owner"),
    input: { kind: "assumption", regime: "tig", code: "TIG-901", choice: "confirmed", reason: REASON },
  });
  return { provider, site: made, membershipId, invitationId, apiKeyId, overlayId };
}
