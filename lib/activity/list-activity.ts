import type { Call } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

export interface ActivityRow {
  id: string;
  verb: string;
  actorKind: string;
  actorName: string | null;
  subjectKind: string;
  subjectId: string;
  params: unknown;
  at: Date;
}

/** The newest rows of who changed what, at most 100, of the provider or of the subjects named. */
export async function listActivity({
  ctx,
  input,
}: Call<{ subjectId?: string; subjectIds?: readonly string[] }>): Promise<ActivityRow[]> {
  requirePermission(ctx, "activity:read");
  const named = [...(input.subjectId ? [input.subjectId] : []), ...(input.subjectIds ?? [])];
  return withTenant(ctx, async (tx) => {
    const rows = await tx.activity.findMany({
      where: { providerId: ctx.providerId, ...(named.length > 0 ? { subjectId: { in: named } } : {}) },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 100,
    });
    const names = await namesOfPeople(
      tx,
      rows.map((row) => (row.actorKind === "member" ? row.actorId : null)),
    );
    return rows.map((row) => ({
      id: row.id,
      verb: row.verb,
      actorKind: row.actorKind,
      actorName: row.actorId ? (names.get(row.actorId) ?? null) : null,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      params: row.params,
      at: row.at,
    }));
  });
}
