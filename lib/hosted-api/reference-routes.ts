import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import { FEED_FAILURES, Mapping } from "@/lib/feeds";
import {
  createReferenceSource,
  CreateReferenceSource,
  endReferenceSource,
  ingestReferenceProducts,
  IngestReferenceProducts,
  listReferenceSources,
  runReferenceReading,
  RunReferenceReading,
  SOURCE_KINDS,
  updateReferenceSource,
  UpdateReferenceSource,
} from "@/lib/reference-sources";
import { getSite } from "@/lib/sites";
import { defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const count = z.int().nonnegative();
const RowProblem = z.object({
  at: z.string().describe("Where in the feed"),
  ...{ field: z.string(), code: z.string(), value: z.string() },
});
const Reading = z.object({
  id: z.uuid(),
  readAt: At,
  failure: z.enum(FEED_FAILURES).nullable().describe("Null for one that was taken over"),
  detail: z.string().nullable(),
  ...{ productCount: count, parameterCount: count, errorCount: count, byteCount: count, ms: count },
  sha256: z.string().nullable().describe("Of what was read"),
  errors: z.array(RowProblem).describe("The first fifty"),
});
const Source = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  url: z.string().nullable(),
  header: z.string().nullable(),
  hasCredential: z.boolean(),
  everyMinutes: z.int().nullable(),
  isForClient: z.boolean().describe("Whether it speaks for every site of the client"),
  mapping: z.object(Mapping.shape).nullable().describe("Null until its first reading suggested one"),
  state: z.enum(["waiting", "reading", "good", "failing", "failed"]),
  readAt: At.nullable().describe("When it was read well last"),
  failingSince: At.nullable(),
  ...{ productCount: count, parameterCount: count },
  readings: z.array(Reading).describe("Newest first, 10 at most"),
});
const Sources = z.object({ sources: z.array(Source) });

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const siteId = params.id;
  // A site that is not seen is no site without sources.
  await getSite({ ctx, input: { siteId } });
  const sources = await listReferenceSources({ ctx, input: { siteId } });
  return Sources.parse({
    sources: sources.map(({ readAt, failingSince, readings, ...source }) => ({
      ...{ ...source, readAt: moment(readAt), failingSince: moment(failingSince) },
      readings: readings.map((one) => ({ ...one, readAt: moment(one.readAt) })),
    })),
  });
}

const list = defineRead({
  scope: "management:read",
  path: "/sites/{id}/reference-sources",
  operationId: "listReferenceSources",
  summary: "The sources that a site's product parameters are held against, with their last readings",
  params: Id,
  response: Sources,
  handle: read,
});

const { siteId: _site, ...connected } = CreateReferenceSource.shape;
const Named = z.object({ sourceId: z.uuid() });

const create = defineWrite({
  scope: "management:write",
  path: "/sites/{id}/reference-sources",
  operationId: "createReferenceSource",
  summary: "Connects an ERP or PIM that is polled, one whose files are sent, or one that sends by itself",
  permission: "reference_source:update",
  params: Id,
  request: z.strictObject(connected),
  response: Named,
  status: 201,
  handle: ({ ctx, params, input }) =>
    createReferenceSource({ ctx, input: parse(CreateReferenceSource, { ...input, siteId: params.id }) }),
});

const { sourceId: _changed, ...changes } = UpdateReferenceSource.shape;

const update = defineWrite({
  scope: "management:write",
  method: "PATCH",
  path: "/reference-sources/{id}",
  operationId: "updateReferenceSource",
  summary:
    "Changes how a source is asked and where its feed has what; what is left out stays, and it is read anew",
  permission: "reference_source:update",
  params: Id,
  request: z.strictObject(changes),
  response: Named,
  status: 200,
  async handle({ ctx, params: { id: sourceId }, input }) {
    await updateReferenceSource({ ctx, input: parse(UpdateReferenceSource, { ...input, sourceId }) });
    return { sourceId };
  },
});

const run = defineWrite({
  scope: "management:write",
  path: "/reference-sources/{id}/readings",
  operationId: "runReferenceReading",
  summary: "Has a source read now, and the pages of its sites held against it as they were read last",
  permission: "reference_source:update",
  params: Id,
  request: RunReferenceReading.pick({ takesFewer: true }),
  response: Named,
  status: 202,
  async handle({ ctx, params: { id: sourceId }, input }) {
    await runReferenceReading({ ctx, input: { ...input, sourceId } });
    return { sourceId };
  },
});

const end = defineWrite({
  scope: "management:write",
  method: "DELETE",
  path: "/reference-sources/{id}",
  operationId: "endReferenceSource",
  summary: "Disconnects a source: its credential and products are forgotten, and what was found by it goes",
  permission: "reference_source:update",
  params: Id,
  request: None,
  response: Named,
  status: 200,
  async handle({ ctx, params: { id: sourceId } }) {
    await endReferenceSource({ ctx, input: { sourceId } });
    return { sourceId };
  },
});

const ingest = defineWrite({
  scope: "reference:ingest",
  path: "/reference-sources/{id}/products",
  operationId: "ingestReferenceProducts",
  summary:
    "Takes products as schema.org has them, 1,000 at most: each replaces what the source said of it, one without properties is taken away",
  permission: "reference_source:ingest",
  params: Id,
  request: IngestReferenceProducts.pick({ products: true }),
  response: z.object({
    readingId: z.uuid(),
    results: z.array(
      z.object({
        index: count.describe("Its place among those that were sent"),
        outcome: z.enum(["accepted", "removed", "rejected"]),
        errors: z.array(RowProblem),
      }),
    ),
  }),
  status: 200,
  handle: ({ ctx, params: { id: sourceId }, input }) =>
    ingestReferenceProducts({ ctx, input: { ...input, sourceId } }),
});

/** The sources of true parameters, by the verbs that the portal calls, and the route by which an ERP sends. */
export const referenceRoutes: readonly Route[] = [list, create, update, run, end, ingest];
