import { z } from "zod";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";

/** Whose verifications to list: a site's, or everybody's that the caller may see. */
export const ListVerifications = z.object({
  siteId: z.uuid().optional(),
  /** Today and the days before it. */
  days: z.int().min(1).max(400).default(30),
  /** Zone whose days are meant. */
  zone: z.string().max(60).default("UTC"),
});
export type ListVerifications = z.input<typeof ListVerifications>;

/** Verifications of one day from one country. */
export interface VerificationDay {
  /** YYYY-MM-DD in the zone asked for. */
  day: string;
  /** ISO 3166-1 alpha-2; null where nobody said. */
  country: string | null;
  calls: number;
  failures: number;
}

interface Row extends Omit<VerificationDay, "country"> {
  country: string;
}

const ROWS_MAX = 2_000;

/**
 * How often buyers verified, and how often they got anything but a good answer, by day and country, newest first
 * (TIG-07). The country is what the provider's own edge says of the caller.
 */
export async function listVerifications({
  ctx,
  input,
}: Call<ListVerifications>): Promise<{ rows: VerificationDay[]; totals: VerificationDay[] }> {
  requirePermission(ctx, "api_call:read");
  const { siteId = null, days, zone } = parse(ListVerifications, input);
  const from = new Date(ctx.now.getTime() - days * 86_400_000);
  const found = await withTenant(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT to_char(hour AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, country,
        sum(calls)::float8 AS calls, sum(failures)::float8 AS failures
      FROM verification_count
      WHERE provider_id = ${ctx.providerId}::uuid AND hour > ${from}
        AND (${siteId}::uuid IS NULL OR site_id = ${siteId}::uuid)
      GROUP BY 1, 2 ORDER BY 1 DESC, 4 DESC, 2 LIMIT ${ROWS_MAX}::int`,
  );
  const rows = found.map(({ country, ...row }) => ({ ...row, country: country === "" ? null : country }));
  const sums = new Map<string | null, VerificationDay>();
  for (const { country, calls, failures } of rows) {
    const sum = sums.get(country) ?? { day: "", country, calls: 0, failures: 0 };
    sums.set(country, { ...sum, calls: sum.calls + calls, failures: sum.failures + failures });
  }
  return { rows, totals: [...sums.values()].sort((a, b) => b.failures - a.failures || b.calls - a.calls) };
}
