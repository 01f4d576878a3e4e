import { z } from "zod";
import type { PlatformProfile } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import {
  listPlatformProfiles,
  PushPlatformProfile,
  pushPlatformProfile,
  UpdatePlatformProfile,
  updatePlatformProfile,
} from "@/lib/platform-profiles";
import { PROFILE_STATES, REGIMES } from "@/lib/regimes";
import { getSite } from "@/lib/sites";
import { defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Profile = z.object({
  regime: z.string(),
  platform: z.string().describe("The platform's id"),
  name: z.string(),
  connection: z.enum(["connected", "not_connected"]).nullable().describe("Null where nobody said"),
  connectedOn: z.iso.date().nullable(),
  supplierId: z.string().nullable().describe("The company's number there"),
  distributor: z.string().nullable().describe("The certified distributor on whose site the company is shown"),
  state: z.enum(PROFILE_STATES).describe("How the profile that was sent last stands"),
  reason: z.string().nullable().describe("Why the platform refused it, as it said"),
  reference: z.string().nullable().describe("The platform's own reference of it"),
  sent: z.int().describe("How often it was sent"),
  firstConfirmedAt: At.nullable(),
  updatedAt: At.nullable(),
});
const Profiles = z.object({ profiles: z.array(Profile).describe("One a platform that a regime names") });
type Told = z.output<typeof Profiles>;

function tell(row: PlatformProfile | undefined): object {
  if (!row) {
    const none = { connection: null, connectedOn: null, supplierId: null, distributor: null };
    return {
      ...none,
      state: "none",
      reason: null,
      reference: null,
      sent: 0,
      firstConfirmedAt: null,
      updatedAt: null,
    };
  }
  const [firstConfirmedAt, updatedAt] = [row.firstConfirmedAt, row.updatedAt];
  const moments = {
    firstConfirmedAt: firstConfirmedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
  return { ...row, ...moments, sent: row.pushCount };
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }): Promise<Told> {
  const siteId = params.id;
  // A site that is not seen is no site without profiles.
  await getSite({ ctx, input: { siteId } });
  const parts = REGIMES.flatMap(({ id, procurement }) => (procurement ? [{ regime: id, procurement }] : []));
  const told = await Promise.all(
    parts.map(async ({ regime, procurement }) => {
      const rows = await listPlatformProfiles({ ctx, input: { siteId, regime } });
      return procurement.platforms.map(({ id: platform, name }) => ({
        ...tell(rows.find((row) => row.platform === platform)),
        ...{ regime, platform, name },
      }));
    }),
  );
  return Profiles.parse({ profiles: told.flat() });
}

const list = defineRead({
  scope: "management:read",
  path: "/sites/{id}/platform-profiles",
  operationId: "listPlatformProfiles",
  summary: "How a site's profiles stand on the procurement platforms that regimes name",
  params: Id,
  response: Profiles,
  handle: read,
});

const { siteId: _named, ...stated } = UpdatePlatformProfile.shape;

const update = defineWrite({
  method: "PATCH",
  scope: "management:write",
  path: "/sites/{id}/platform-profiles",
  operationId: "updatePlatformProfile",
  summary: "States what is known of the site's company on one platform",
  permission: "platform_profile:update",
  params: Id,
  request: z.strictObject(stated),
  response: Profiles,
  status: 200,
  edits: { table: "site", read },
  async handle({ ctx, params, input }) {
    const told = parse(UpdatePlatformProfile, { ...input, siteId: params.id });
    await updatePlatformProfile({ ctx, input: told });
    return read({ ctx, params });
  },
});

const { siteId: _sent, ...sent } = PushPlatformProfile.shape;

const push = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/platform-profiles/pushes",
  operationId: "pushPlatformProfile",
  summary: "Sends the site's profile to one platform as it is now; the platform's answer confirms it",
  permission: "platform_profile:update",
  params: Id,
  request: z.strictObject(sent),
  response: Profiles,
  status: 202,
  async handle({ ctx, params, input }) {
    await pushPlatformProfile({ ctx, input: parse(PushPlatformProfile, { ...input, siteId: params.id }) });
    return read({ ctx, params });
  },
});

/** A site's profiles on procurement platforms, by the verbs that the portal calls. */
export const platformRoutes: readonly Route[] = [list, update, push];
