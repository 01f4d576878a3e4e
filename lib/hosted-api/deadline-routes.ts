import { z } from "zod";
import { getDeadline, listDeadlines } from "@/lib/deadlines";
import { DEADLINE_STATES } from "@/lib/regimes";
import { Next, Page } from "./cursor";
import { defineList, defineRead, Id } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Deadline = z.object({
  id: z.uuid(),
  regime: z.string(),
  code: z.string(),
  message: z.string().describe("Key of the regime's messages"),
  params: z.record(z.string(), z.unknown()),
  party: z.string().describe("Who must act"),
  dueAt: At,
  zone: z.string(),
  state: z.enum(DEADLINE_STATES),
  siteCount: z.int(),
});

const Filter = Page.extend({
  state: z.enum(DEADLINE_STATES).optional(),
  regime: z.string().max(40).optional(),
});

const list = defineList({
  scope: "management:read",
  path: "/deadlines",
  operationId: "listDeadlines",
  summary: "Deadlines in force, each once however many sites it concerns, by due time, 200 a page",
  query: Filter,
  response: z.object({ deadlines: z.array(Deadline), next: Next, total: z.int() }),
  async handle({ ctx, query: { state, regime }, page }) {
    const filter = {
      ...page,
      ...(state ? { states: [state] } : {}),
      ...(regime ? { regimes: [regime] } : {}),
    };
    const { rows, next, total } = await listDeadlines({ ctx, input: filter });
    const deadlines = rows.map((row) => ({
      id: row.deadlineId,
      regime: row.regime,
      code: row.code,
      message: row.message,
      params: row.params,
      party: row.party,
      dueAt: row.dueAt.toISOString(),
      zone: row.zone,
      state: row.state,
      siteCount: row.siteCount,
    }));
    return { body: { deadlines, total }, next };
  },
});

const get = defineRead({
  scope: "management:read",
  path: "/deadlines/{id}",
  operationId: "getDeadline",
  summary: "One deadline with every instant it may mean and the first 200 sites it concerns",
  params: Id,
  response: Deadline.extend({
    readings: z.array(z.object({ reading: z.string(), dueAt: At, zone: z.string() })),
    endedAt: At.nullable(),
    sites: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        client: z.string(),
        state: z.enum(DEADLINE_STATES),
        metAt: At.nullable(),
      }),
    ),
    restsOn: z.object({ rules: z.array(z.string()), assumptions: z.array(z.string()) }),
  }),
  async handle({ ctx, params }) {
    const found = await getDeadline({ ctx, input: { deadlineId: params.id } });
    const { regime, code, message, party, zone, state, siteCount, restsOn } = found;
    return {
      id: found.deadlineId,
      ...{ regime, code, message, params: found.params, party },
      dueAt: found.dueAt.toISOString(),
      ...{ zone, state, siteCount },
      readings: found.readings.map((one) => ({ ...one, dueAt: one.dueAt.toISOString() })),
      endedAt: found.endedAt?.toISOString() ?? null,
      sites: found.sites.map((site) => ({
        slug: site.slug,
        name: site.name,
        client: site.clientSlug,
        state: site.state,
        metAt: site.metAt?.toISOString() ?? null,
      })),
      restsOn,
    };
  },
});

/** Deadlines of a provider's sites. */
export const deadlineRoutes: readonly Route[] = [list, get];
