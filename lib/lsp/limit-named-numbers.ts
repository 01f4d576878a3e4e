import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { AppError, fieldProblem } from "@/lib/core/errors";

/** Different numbers that one site may name within a day: each costs the registry a look-up. */
export const NUMBERS_A_DAY = 10;

const HOURS = 24;

/** Throws `too_many` where a site, which must be locked, has named as many other numbers within a day as it may. */
export async function limitNamedNumbers(
  tx: Tx,
  { providerId, now }: Ctx,
  siteId: string,
  number: string,
): Promise<void> {
  const since = new Date(now.getTime() - HOURS * 3_600_000);
  const [named] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT value ->> 'number')::int AS count FROM fact
    WHERE provider_id = ${providerId}::uuid AND subject_id = ${siteId}::uuid AND kind = 'site.localizer'
      AND known_from > ${since} AND value ->> 'number' <> ${number}`;
  if ((named?.count ?? 0) < NUMBERS_A_DAY) return;
  const most = String(NUMBERS_A_DAY);
  throw new AppError(
    "too_many",
    "too_many_numbers",
    `${most} different certificates were named for this site within a day: compare the number with the paper and try again tomorrow.`,
    [fieldProblem("number", "{most} others were named for this site within a day", { most })],
  );
}
