import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
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

/** Verifications of all days asked for from one country. */
export type VerificationTotal = Omit<VerificationDay, "day">;

const ROWS_MAX = 2_000;

/**
 * How often buyers verified, and how often they got anything but a good answer, by day and country, newest first
 * (TIG-07): the newest 2,000 rows, and totals of all of them. The country is what the provider's own edge says of the caller.
 */
export async function listVerifications({
  ctx,
  input,
}: Call<ListVerifications>): Promise<{ rows: VerificationDay[]; totals: VerificationTotal[] }> {
  requirePermission(ctx, "api_call:read");
  const { siteId = null, days, zone } = parse(ListVerifications, input);
  const from = new Date(ctx.now.getTime() - days * 86_400_000);
  const which = Prisma.sql`provider_id = ${ctx.providerId}::uuid AND hour > ${from}
    AND (${siteId}::uuid IS NULL OR site_id = ${siteId}::uuid)`;
  const sums = Prisma.sql`sum(calls)::float8 AS calls, sum(failures)::float8 AS failures`;
  return withTenant(ctx, async (tx) => {
    const rows = await tx.$queryRaw<VerificationDay[]>`
      SELECT to_char(hour AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, nullif(country, '') AS country, ${sums}
      FROM verification_count WHERE ${which}
      GROUP BY 1, 2 ORDER BY 1 DESC, 4 DESC, 2 NULLS FIRST LIMIT ${ROWS_MAX}::int`;
    const totals = await tx.$queryRaw<VerificationTotal[]>`
      SELECT nullif(country, '') AS country, ${sums} FROM verification_count WHERE ${which}
      GROUP BY 1 ORDER BY 3 DESC, 2 DESC, 1 NULLS FIRST`;
    return { rows, totals };
  });
}
