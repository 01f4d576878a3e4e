import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import {
  createFiling,
  CreateFiling,
  endFiling,
  getFiling,
  isWaiting,
  pageFilings,
  pushFiling,
  PushFiling,
} from "@/lib/filings";
import { Next, Page } from "./cursor";
import { defineList, defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Filing = z.object({
  id: z.uuid(),
  regime: z.string(),
  siteId: z.uuid().nullable().describe("Null for the provider's own"),
  state: z.string(),
  submittedAt: At.nullable(),
  decidedAt: At.nullable(),
  reference: z.string().nullable().describe("The platform's own number of it"),
  isWaiting: z.boolean().describe("Whether it waits for another member than its maker to send it"),
  reopenedAt: At.nullable().describe("Since when its interface is no longer as it was filed"),
  reopenedCause: z.string().nullable().describe("endpoint, auth, fields, contract or dead"),
  createdAt: At,
});

type Row = Awaited<ReturnType<typeof getFiling>>;

function tell(row: Row): z.input<typeof Filing> {
  const { id, regime, siteId, state, reference } = row;
  return {
    id,
    regime,
    siteId,
    state,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reference,
    isWaiting: isWaiting(row),
    reopenedAt: row.reopenedAt?.toISOString() ?? null,
    reopenedCause: row.reopenedCause,
    createdAt: row.createdAt.toISOString(),
  };
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  return tell(await getFiling({ ctx, input: { filingId: params.id } }));
}

const list = defineList({
  scope: "management:read",
  path: "/filings",
  operationId: "listFilings",
  summary: "Filings, the provider's own and its sites', as they were made, 200 a page",
  query: Page,
  response: z.object({ filings: z.array(Filing), next: Next }),
  async handle({ ctx, page }) {
    const { rows, next } = await pageFilings({ ctx, input: page });
    return { body: { filings: rows.map(tell) }, next };
  },
});

const get = defineRead({
  scope: "management:read",
  path: "/filings/{id}",
  operationId: "getFiling",
  summary: "One filing",
  params: Id,
  response: Filing,
  handle: read,
});

const create = defineWrite({
  scope: "management:write",
  path: "/filings",
  operationId: "createFiling",
  summary: "Records a filing that was made elsewhere",
  permission: "filing:create",
  params: None,
  request: CreateFiling,
  response: Filing,
  status: 201,
  async handle({ ctx, input }) {
    const { filingId } = await createFiling({ ctx, input });
    return read({ ctx, params: { id: filingId } });
  },
});

const push = defineWrite({
  scope: "management:write",
  path: "/filings/pushes",
  operationId: "pushFiling",
  summary: "Files with the regime's platform; the filing tells what becomes of it",
  permission: "filing:push",
  params: None,
  request: PushFiling,
  response: Filing,
  status: 202,
  async handle({ ctx, input }) {
    const { filingId } = await pushFiling({ ctx, input });
    return read({ ctx, params: { id: filingId } });
  },
});

const end = defineWrite({
  scope: "management:write",
  method: "DELETE",
  path: "/filings/{id}",
  operationId: "endFiling",
  summary: "Takes back a filing that waits for another member; sending it takes a person, in the portal",
  permission: "filing:push",
  params: Id,
  request: None,
  response: Filing,
  status: 200,
  async handle({ ctx, params }) {
    await endFiling({ ctx, input: { filingId: params.id } });
    return read({ ctx, params });
  },
});

/** Filings with regimes' platforms, by the verbs that the portal calls. */
export const filingRoutes: readonly Route[] = [list, get, create, push, end];
