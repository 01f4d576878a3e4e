import { z } from "zod";
import {
  createCertificationMove,
  CreateCertificationMove,
  getCertification,
  STAGES,
} from "@/lib/certifications";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import { REGIMES } from "@/lib/regimes";
import { getSite } from "@/lib/sites";
import { defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Stage = z.enum(STAGES);

const Step = z.object({
  id: z.uuid(),
  stage: Stage,
  movedAt: At,
  auditor: z.string().nullable().describe("A body of the directory by its id, or another by its name"),
  passed: z.boolean().nullable().describe("Whether the third party's audit was passed"),
  expiresOn: z.iso.date().nullable(),
  note: z.string().nullable(),
  proofUrl: z.string().nullable(),
  fee: z.string().nullable(),
  feeCurrency: z.string().nullable(),
});
const State = z.object({
  regime: z.string(),
  stage: Stage.nullable().describe("Null before the first step"),
  next: z.array(Stage).describe("Where the site may go from there"),
  steps: z.array(Step).describe("Newest first, 200 at most"),
});
const States = z.object({ certifications: z.array(State).describe("One a regime that knows such a badge") });

async function readOne(ctx: Ctx, siteId: string, regime: string): Promise<z.output<typeof State>> {
  const { standing, next, steps } = await getCertification({ ctx, input: { siteId, regime } });
  const told = steps.map(({ movedAt, fee, ...step }) => ({
    ...step,
    movedAt: movedAt.toISOString(),
    fee: fee === null ? null : fee.toFixed(2),
  }));
  return State.parse({ regime, stage: standing?.stage ?? null, next, steps: told });
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const siteId = params.id;
  // A site that is not seen is no site without steps.
  await getSite({ ctx, input: { siteId } });
  const regimes = REGIMES.filter(({ certification }) => certification !== null);
  return { certifications: await Promise.all(regimes.map(({ id }) => readOne(ctx, siteId, id))) };
}

const list = defineRead({
  scope: "management:read",
  path: "/sites/{id}/certifications",
  operationId: "listCertifications",
  summary: "How far a site has come on its way to each regime's badge",
  params: Id,
  response: States,
  handle: read,
});

const { siteId: _named, ...stated } = CreateCertificationMove.shape;

const create = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/certifications",
  operationId: "createCertificationMove",
  summary: "Tells of the next step to a badge; what was told before is never changed",
  permission: "certification:create",
  params: Id,
  request: z.strictObject(stated),
  response: States,
  status: 201,
  async handle({ ctx, params, input }) {
    const told = parse(CreateCertificationMove, { ...input, siteId: params.id });
    await createCertificationMove({ ctx, input: told });
    return read({ ctx, params });
  },
});

/** A site's way to the badges there are, by the verbs that the portal calls. */
export const certificationRoutes: readonly Route[] = [list, create];
