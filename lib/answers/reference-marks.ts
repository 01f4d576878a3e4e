import { z } from "zod";
import type { Tx } from "@/lib/core/db/tenant";
import type { ReferenceMark } from "@/lib/regimes";

const Stored = z.object({
  marks: z.array(z.object({ counterpart: z.string(), key: z.string(), snapshotId: z.string().nullable() })),
});

const Needs = z.object({ needsControl: z.boolean() });

/** The reference states a stored answer rests on; null where the row does not say so in today's form. */
export function readMarks(references: unknown): ReferenceMark[] | null {
  return Stored.safeParse(references).data?.marks ?? null;
}

/** Whether a stored answer says what only whoever may speak for the site's host can say; so does one of an older form. */
export function needsControl(references: unknown): boolean {
  return Needs.safeParse(references).data?.needsControl ?? true;
}

/** What a reference is called where only one text can stand for it. */
export function referenceName({ counterpart, key }: { counterpart: string; key: string }): string {
  return `${counterpart}/${key}`;
}

/**
 * Reads where the references of these marks stand now, and gives the test that every mark names the state that
 * counts. An answer whose marks cannot be read is never current.
 */
export async function heldAgainst(
  tx: Tx,
  marks: readonly (readonly ReferenceMark[] | null)[],
): Promise<(marks: readonly ReferenceMark[] | null) => boolean> {
  const keys = [...new Set(marks.flatMap((each) => (each ?? []).map((mark) => mark.key)))];
  const entries = await tx.registryEntry.findMany({
    where: { key: { in: keys } },
    select: { counterpart: true, key: true, snapshotId: true },
  });
  const known = new Map(entries.map((entry) => [referenceName(entry), entry.snapshotId]));
  return (each) =>
    each !== null && each.every((mark) => (known.get(referenceName(mark)) ?? null) === mark.snapshotId);
}
