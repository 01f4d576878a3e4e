import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { getSelfTest, runSelfTest, RunSelfTest, SelfTestResult } from "@/lib/self-tests";
import { defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const SelfTest = z.object({
  id: z.uuid(),
  regime: z.string(),
  siteId: z.uuid().nullable().describe("Null for the provider's own"),
  state: z.string().describe("queued, running, passed or failed"),
  failure: z.string().nullable().describe("Code of the first check that failed"),
  createdAt: At,
  finishedAt: At.nullable(),
  result: SelfTestResult.nullable(),
});

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const row = await getSelfTest({ ctx, input: { selfTestId: params.id } });
  const { id, regime, siteId, state, failure, result } = row;
  const [createdAt, finishedAt] = [row.createdAt.toISOString(), row.finishedAt?.toISOString() ?? null];
  return { id, regime, siteId, state, failure, createdAt, finishedAt, result };
}

const get = defineRead({
  scope: "management:read",
  path: "/self-tests/{id}",
  operationId: "getSelfTest",
  summary: "One look from outside at an interface, with each check's outcome",
  params: Id,
  response: SelfTest,
  handle: read,
});

const run = defineWrite({
  scope: "management:write",
  path: "/self-tests",
  operationId: "runSelfTest",
  summary: "Has an interface tested from outside, as must be within the hour before it is filed",
  permission: "filing:push",
  params: None,
  request: RunSelfTest,
  response: SelfTest,
  status: 202,
  async handle({ ctx, input }) {
    const { selfTestId } = await runSelfTest({ ctx, input });
    return read({ ctx, params: { id: selfTestId } });
  },
});

/** Tests of interfaces that are filed, or are to be. */
export const selfTestRoutes: readonly Route[] = [get, run];
