import { z } from "zod";
import type { ReferenceReading, ReferenceSource } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { FEED_FAILURES, Mapping, RowError, type FeedFailure } from "@/lib/feeds";
import { SOURCE_KINDS } from "./source-input";

const Errors = z.array(RowError);

/** One reading, as it is shown. */
export interface ReadingView extends Pick<
  ReferenceReading,
  | "id"
  | "detail"
  | "productCount"
  | "parameterCount"
  | "errorCount"
  | "byteCount"
  | "sha256"
  | "ms"
  | "readAt"
> {
  failure: FeedFailure | null;
  errors: z.output<typeof Errors>;
}

/** A source as it is shown: never its credential. */
export interface SourceView extends Pick<
  ReferenceSource,
  | "id"
  | "name"
  | "url"
  | "header"
  | "hint"
  | "everyMinutes"
  | "readAt"
  | "productCount"
  | "parameterCount"
  | "failingSince"
  | "createdAt"
> {
  kind: (typeof SOURCE_KINDS)[number];
  isForClient: boolean;
  hasCredential: boolean;
  /** Null until its first reading suggested one. */
  mapping: Mapping | null;
  /** `waiting` for its first reading; `reading`, or about to be; `good`; `failing` since a while, or `failed` without a good reading ever. */
  state: "waiting" | "reading" | "good" | "failing" | "failed";
  /** When it is asked next. */
  dueAt: Date | null;
  /** Newest first. */
  readings: ReadingView[];
}

const READINGS_SHOWN = 10;

function stateOf(
  { claimedAt, dueAt, failingSince, readingId }: ReferenceSource,
  now: Date,
): SourceView["state"] {
  if (claimedAt !== null) return "reading";
  if (failingSince === null && readingId === null) return "waiting";
  // Asked for, and not taken up yet.
  if (dueAt !== null && dueAt <= now) return "reading";
  if (failingSince !== null) return readingId === null ? "failed" : "failing";
  return "good";
}

function readingOf({ failure, errors, ...row }: ReferenceReading): ReadingView {
  return {
    ...row,
    failure: FEED_FAILURES.find((code) => code === failure) ?? null,
    errors: Errors.catch([]).parse(errors),
  };
}

/** Gives a source as it is shown, with its readings. */
export function viewSource(
  source: ReferenceSource & { readings: ReferenceReading[] },
  now: Date,
): SourceView {
  const { siteId, sealed, mapping, readings, kind, ...row } = source;
  return {
    ...row,
    kind: z.enum(SOURCE_KINDS).parse(kind),
    isForClient: siteId === null,
    hasCredential: sealed !== null,
    mapping: Mapping.nullable().catch(null).parse(mapping),
    state: stateOf(source, now),
    readings: readings.map(readingOf),
  };
}

/** The sources connected to a site, its own and those of its client, in the order in which they came. */
export async function listReferenceSources({ ctx, input }: Call<{ siteId: string }>): Promise<SourceView[]> {
  requirePermission(ctx, "site:read");
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    const where = { providerId, id: input.siteId };
    const site = await tx.site.findFirst({ where, select: { clientId: true } });
    if (!site) return [];
    const rows = await tx.referenceSource.findMany({
      where: {
        providerId,
        clientId: site.clientId,
        OR: [{ siteId: input.siteId }, { siteId: null }],
        endedAt: null,
      },
      include: { readings: { orderBy: { readAt: "desc" }, take: READINGS_SHOWN } },
      orderBy: { id: "asc" },
    });
    return rows.map((row) => viewSource(row, ctx.now));
  });
}
