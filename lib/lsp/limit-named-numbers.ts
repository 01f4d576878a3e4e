import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { fieldProblem, TooManyError } from "@/lib/core/errors";

/** Different numbers that one site may name within a day: each costs the registry a look-up. */
export const NUMBERS_A_DAY = 10;

const DAY_MS = 86_400_000;

/** Throws `too_many` where a site, which must be locked, has named as many other numbers within a day as it may. */
export async function limitNamedNumbers(
  tx: Tx,
  { providerId, now }: Ctx,
  siteId: string,
  number: string,
): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS);
  const named = await tx.$queryRaw<{ at: Date }[]>`
    SELECT max(known_from) AS at FROM fact
    WHERE provider_id = ${providerId}::uuid AND subject_id = ${siteId}::uuid AND kind = 'site.localizer'
      AND known_from > ${since} AND value ->> 'number' <> ${number}
    GROUP BY value ->> 'number' ORDER BY at DESC LIMIT ${NUMBERS_A_DAY}`;
  const first = named[NUMBERS_A_DAY - 1];
  if (!first) return;
  const most = String(NUMBERS_A_DAY);
  throw new TooManyError(
    "too_many_numbers",
    `${most} different certificates were named for this site within a day: compare the number with the paper and try again tomorrow.`,
    Math.ceil((first.at.getTime() + DAY_MS - now.getTime()) / 1_000),
    [fieldProblem("number", "{most} others were named for this site within a day", { most })],
  );
}
