import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import {
  CONTROL_STATES,
  getSiteControl,
  METHODS,
  RunControlCheck,
  runControlCheck,
} from "@/lib/site-control";
import { defineRead, defineWrite, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Sight = z.object({
  method: z.enum(METHODS),
  outcome: z.enum(["found", "missing", "untold", "impossible"]),
  code: z.string().describe("What was seen, such as dns_none or page_other"),
  params: z.record(z.string(), z.string()),
});
const Check = z.object({
  id: z.uuid(),
  state: z.enum(["queued", "running", "done"]),
  outcome: z.enum(["found", "missing", "untold"]).nullable(),
  finishedAt: At.nullable(),
  sights: z.array(Sight),
});
const Proof = z.object({
  host: z.string(),
  state: z.enum(CONTROL_STATES),
  method: z.enum(METHODS).nullable(),
  provenAt: At.nullable(),
  failingSince: At.nullable(),
  lapsesAt: At.nullable(),
  cause: z.enum(["missing", "untold", "taken"]).nullable(),
  nextCheckAt: At.nullable(),
  challenge: z.object({
    token: z.string(),
    file: z.object({ url: z.url(), content: z.string() }),
    meta: z.object({ url: z.url(), html: z.string() }),
    dns: z.object({ name: z.string(), value: z.string() }).nullable(),
  }),
  lastCheck: Check.nullable().describe("The one under way, or the last one"),
});

function tell(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

async function readProof({ ctx, params }: { ctx: Ctx; params: { id: string } }): Promise<object> {
  const control = await getSiteControl({ ctx, input: { siteId: params.id } });
  const { challenge, standing, nextCheckAt, open, checks } = control;
  const { host, token, file, meta, dns } = challenge;
  const last = open ?? checks[0] ?? null;
  return Proof.parse({
    host,
    state: standing.state,
    method: standing.method,
    provenAt: tell(standing.provenAt),
    failingSince: tell(standing.failingSince),
    lapsesAt: tell(standing.lapsesAt),
    cause: standing.cause,
    nextCheckAt: tell(nextCheckAt),
    challenge: { token, file, meta, dns },
    lastCheck: last && { ...last, finishedAt: tell(last.finishedAt) },
  });
}

const proof = defineRead({
  scope: "management:read",
  path: "/sites/{id}/control-proof",
  operationId: "getControlProof",
  summary: "Whether a site's host is shown to be its provider's, what shows it, and what was seen of it",
  params: Id,
  response: Proof,
  handle: readProof,
});

const check = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/control-proof/checks",
  operationId: "runControlCheck",
  summary: "Has the proof looked for now, by all three methods",
  permission: "site:check",
  params: Id,
  request: RunControlCheck.omit({ siteId: true }),
  response: Proof,
  status: 202,
  async handle({ ctx, params }) {
    await runControlCheck({ ctx, input: { siteId: params.id } });
    return readProof({ ctx, params });
  },
});

/** Proofs that sites' hosts are their provider's, by the verbs that the portal calls. */
export const controlRoutes: readonly Route[] = [proof, check];
