import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { notFound, TooManyError } from "@/lib/core/errors";

/** Between two looks of one kind at a site that somebody asks for. */
export const LOOK_EVERY_SECONDS = 5;

const COLUMNS = { control: Prisma.sql`asked_at`, button: Prisma.sql`button_asked_at` } as const;

/**
 * Lets one look of a kind at a site begin, in the statement that notes when: of two who ask at once one goes on. Throws
 * `too_many` with the seconds until the next one may, `not_found` for a site the caller does not see.
 */
export async function spaceLooks(
  tx: Tx,
  { providerId, now }: Ctx,
  siteId: string,
  kind: keyof typeof COLUMNS,
): Promise<void> {
  const column = COLUMNS[kind];
  const where = Prisma.sql`provider_id = ${providerId}::uuid AND site_id = ${siteId}::uuid`;
  const begun = await tx.$executeRaw`
    UPDATE site_control SET ${column} = ${now} WHERE ${where}
      AND (${column} IS NULL OR ${column} <= ${now}::timestamptz - make_interval(secs => ${LOOK_EVERY_SECONDS}))`;
  if (begun === 1) return;
  const [last] = await tx.$queryRaw<{ at: Date }[]>`SELECT ${column} AS at FROM site_control WHERE ${where}`;
  if (!last) throw notFound("site");
  const left = LOOK_EVERY_SECONDS - (now.getTime() - last.at.getTime()) / 1_000;
  const wait = Math.max(1, Math.ceil(left));
  throw new TooManyError(
    "looked_just_now",
    `It was looked at a moment ago: the next look is possible in ${wait} s.`,
    wait,
    [],
    { seconds: String(wait) },
  );
}
