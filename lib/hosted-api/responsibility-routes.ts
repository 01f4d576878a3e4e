import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { SIGNING_PARTIES } from "@/lib/regimes";
import { listResponsibilities, SIGN_OFF_STATES, type SignOff } from "@/lib/sign-offs";
import { defineRead, Id } from "./management-route";
import type { Route } from "./route";

const SignOffShape = z.object({
  id: z.uuid(),
  party: z.enum(SIGNING_PARTIES),
  companyId: z.uuid().nullable().describe("The LSP that signed; null for the others"),
  state: z.enum(SIGN_OFF_STATES).describe("Whether it counts, and if not, why"),
  matrix: z.string().describe("Hash of the matrix that was signed"),
  signerName: z.string(),
  signerTitle: z.string(),
  givenOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
});
const Responsibilities = z.object({
  responsibilities: z.array(
    z.object({
      regime: z.string(),
      matrix: z.string().describe("Hash of the matrix as it is now"),
      lspCompanies: z.array(z.uuid()).describe("LSPs with a contract in force"),
      signOffs: z.array(SignOffShape).describe("Newest first"),
    }),
  ),
});

function tell({ recordedAt, ...signOff }: SignOff): z.output<typeof SignOffShape> {
  return SignOffShape.parse({ ...signOff, recordedAt: recordedAt.toISOString() });
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const found = await listResponsibilities({ ctx, input: { siteId: params.id } });
  return {
    responsibilities: found.map(({ regime, matrix, lsps, signOffs }) => ({
      regime: regime.id,
      matrix: matrix.hash,
      lspCompanies: lsps.map(({ id }) => id),
      signOffs: signOffs.map(tell),
    })),
  };
}

const get = defineRead({
  scope: "management:read",
  path: "/sites/{id}/responsibilities",
  operationId: "getResponsibilities",
  summary: "Who has signed who is responsible for what about a site; signing takes a person, in the portal",
  params: Id,
  response: Responsibilities,
  handle: read,
});

/** Who is responsible for what about a site. */
export const responsibilityRoutes: readonly Route[] = [get];
