import { z } from "zod";
import { StoredResult } from "@/lib/assessments";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

const Row = StoredResult.shape.deadlines.element.omit({ restsOn: true }).extend({
  regime: z.string(),
  /** Sites it concerns: one filing may be due for all of them. */
  siteCount: z.number(),
});

/** A deadline as the assessments in force state it, once however many sites it concerns. */
export type DeadlineRow = z.infer<typeof Row>;

/** Deadlines of the sites the caller sees, whatever their state, by due time; at most 1,000. */
export async function listDeadlines({ ctx }: Call<Record<string, never>>): Promise<DeadlineRow[]> {
  requirePermission(ctx, "portfolio:read");
  const rows = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<unknown[]>`
      SELECT regime, (deadline || jsonb_build_object('regime', regime, 'siteCount', count(*))) AS row
      FROM (
        SELECT regime, jsonb_array_elements(result -> 'deadlines') - 'restsOn' AS deadline
        FROM assessment WHERE provider_id = ${ctx.providerId}::uuid AND known_to IS NULL
      ) AS stated
      GROUP BY regime, deadline
      ORDER BY deadline ->> 'dueAt', deadline ->> 'code'
      LIMIT 1000`,
  );
  return z
    .array(z.object({ row: Row }))
    .parse(rows)
    .map(({ row }) => row);
}
