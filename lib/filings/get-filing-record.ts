import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { readFact } from "@/lib/facts";
import type { Filing } from "@/generated/prisma/client";

const FilingRecord = z.object({ filingId: z.uuid() });

/** How a filing stood from a moment on, and who said so. */
export interface FilingMoment {
  state: string;
  /** Why it was reopened; null where it was not. */
  reopened: string | null;
  knownFrom: Date;
  source: string;
  /** The evidence entry that it rests on; null where nobody else said it. */
  evidenceId: string | null;
}

export interface FilingRecord extends Filing {
  site: { name: string; slug: string } | null;
  madeByName: string | null;
  sentByName: string | null;
  /** Newest first. */
  history: FilingMoment[];
}

/** A filing with all that is on record of it: who made and sent it, and how it stood since when. `not_found` for one not seen. */
export async function getFilingRecord({
  ctx,
  input,
}: Call<z.input<typeof FilingRecord>>): Promise<FilingRecord> {
  requirePermission(ctx, "filing:read");
  const { filingId } = parse(FilingRecord, input);
  const { providerId } = ctx;
  return withTenant(ctx, async (tx) => {
    const found = await tx.filing.findFirst({
      where: { providerId, id: filingId },
      include: { site: { select: { name: true, slug: true } } },
    });
    if (!found) throw notFound("filing");
    const names = await namesOfPeople(tx, [found.madeBy, found.sentBy]);
    const facts = await tx.fact.findMany({
      where: { providerId, subjectId: filingId, kind: "filing.state" },
      orderBy: [{ knownFrom: "desc" }, { id: "desc" }],
    });
    const history = facts.flatMap((row): FilingMoment[] => {
      const fact = readFact(row);
      if (fact?.kind !== "filing.state") return [];
      const { knownFrom, source, evidenceId } = row;
      const { state, reopened } = fact.value;
      return [{ state, reopened: reopened?.cause ?? null, knownFrom, source, evidenceId }];
    });
    return {
      ...found,
      madeByName: names.get(found.madeBy ?? "") ?? null,
      sentByName: names.get(found.sentBy ?? "") ?? null,
      history,
    };
  });
}
