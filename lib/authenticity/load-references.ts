import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { ReferenceParameter } from "@/lib/feeds";
import type { ReferenceProduct } from "./compare-page";

/** A source that stands behind a site's parameters: its own or its client's, with a good reading. */
export interface StandingSource {
  sourceId: string;
  name: string;
  kind: "polled" | "upload" | "ingest";
  readingId: string;
  readAt: Date;
}

/** What is asked by itself is believed before what somebody sent. */
const ORDER = ["polled", "ingest", "upload"];

const Parameters = z.array(ReferenceParameter.extend({ isUnitKnown: z.boolean().default(true) }));
const Kind = z.enum(["polled", "upload", "ingest"]);

/** The sources of a site that were read well at least once, those that are asked by themselves first. */
export async function standingSources(
  tx: Tx,
  { providerId }: Ctx,
  { siteId, clientId }: { siteId: string; clientId: string },
): Promise<StandingSource[]> {
  const rows = await tx.referenceSource.findMany({
    where: {
      providerId,
      clientId,
      OR: [{ siteId }, { siteId: null }],
      endedAt: null,
      readingId: { not: null },
    },
    select: { id: true, name: true, kind: true, readingId: true, readAt: true },
    orderBy: { id: "asc" },
  });
  return rows
    .flatMap(({ id, name, kind, readingId, readAt }) =>
      readingId && readAt ? [{ sourceId: id, name, kind: Kind.parse(kind), readingId, readAt }] : [],
    )
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** What the sources say of the products under some keys, in the order of the sources, by key. */
export async function referencesOf(
  tx: Tx,
  { providerId }: Ctx,
  sources: readonly StandingSource[],
  keys: readonly string[],
): Promise<Map<string, ReferenceProduct[]>> {
  const byKey = new Map<string, ReferenceProduct[]>();
  if (keys.length === 0) return byKey;
  for (const { sourceId, name, readingId } of sources) {
    const rows = await tx.referenceProduct.findMany({
      where: { providerId, sourceId, readingId, keys: { hasSome: [...keys] } },
      select: { keys: true, label: true, parameters: true },
    });
    for (const { parameters, ...row } of rows) {
      const product = { sourceId, sourceName: name, ...row, parameters: Parameters.parse(parameters) };
      for (const key of row.keys) byKey.set(key, [...(byKey.get(key) ?? []), product]);
    }
  }
  return byKey;
}
