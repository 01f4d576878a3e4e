import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import {
  createLabelSighting,
  CreateLabelSighting,
  LABEL_CAUSES,
  LABEL_STATES,
  listLabelSightings,
  type LabelSightingRow,
} from "@/lib/labels";
import { getSite } from "@/lib/sites";
import { defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Sighting = z.object({
  id: z.uuid(),
  regime: z.string(),
  state: z.enum(LABEL_STATES).describe("Whether the label shows, or was there and has gone"),
  seenAt: At,
  seenBy: z.string(),
  place: z.string(),
  cause: z.enum(LABEL_CAUSES),
  proof: z.string().nullable(),
  proofUrl: z.string().nullable(),
  createdAt: At,
});
const Sightings = z.object({ sightings: z.array(Sighting).describe("The latest look first") });

function tell(row: LabelSightingRow): z.output<typeof Sighting> {
  const [seenAt, createdAt] = [row.seenAt.toISOString(), row.createdAt.toISOString()];
  return Sighting.parse({ ...row, seenAt, createdAt });
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const siteId = params.id;
  // A site that is not seen is no site without sightings.
  await getSite({ ctx, input: { siteId } });
  const rows = await listLabelSightings({ ctx, input: { siteId } });
  return { sightings: rows.map(tell) };
}

const list = defineRead({
  scope: "management:read",
  path: "/sites/{id}/label-sightings",
  operationId: "listLabelSightings",
  summary: "What was seen of warning labels on a site's buyers' side, the latest 200",
  params: Id,
  response: Sightings,
  handle: read,
});

const { siteId: _named, ...stated } = CreateLabelSighting.shape;

const create = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/label-sightings",
  operationId: "createLabelSighting",
  summary: "Tells of a look at the warning label; what was told before is never changed",
  permission: "label:create",
  params: Id,
  request: z.strictObject(stated),
  response: Sightings,
  status: 201,
  async handle({ ctx, params, input }) {
    await createLabelSighting({ ctx, input: parse(CreateLabelSighting, { ...input, siteId: params.id }) });
    return read({ ctx, params });
  },
});

/** Warning labels as somebody saw them, by the verbs that the portal calls. */
export const labelRoutes: readonly Route[] = [list, create];
