import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";

const { sql, join } = Prisma;

/** What sites are ordered by: a number, then words, then their name and id. `s` is the site there and `c` its client. */
export interface SiteKeys {
  /** A bigint. */
  number: Prisma.Sql;
  /** Of the site or its client alone. */
  words: Prisma.Sql;
  /** Whether the last comes first. */
  isTurned: boolean;
}

/** Further than every instant in milliseconds: what has none comes last. */
export const NEVER = 90_000_000_000_000;

function readCursor(cursor: string | undefined): { number: string; id: string } | null {
  const [number = "", id = ""] = (cursor ?? "").split("_");
  return /^-?\d{1,18}$/.test(number) && z.uuid().safeParse(id).success ? { number, id } : null;
}

/**
 * How rows of `number`, `words`, `name` and `id` are sorted, and which of them (as `m`) come after a cursor. A cursor
 * holds what the page before ended with: a site whose standing has changed since does not lead to another place.
 */
export function orderSites(
  { providerId }: Ctx,
  { words, isTurned }: SiteKeys,
  after: string | undefined,
): { sort: (row: Prisma.Sql) => Prisma.Sql; isAfter: Prisma.Sql } {
  const [way, beyond] = isTurned ? [sql`DESC`, sql`<`] : [sql`ASC`, sql`>`];
  const from = readCursor(after);
  return {
    sort: (row) => sql`${row}.number ${way}, ${row}.words ${way}, ${row}.name ${way}, ${row}.id ${way}`,
    isAfter: from
      ? sql`(m.number, m.words, m.name, m.id) ${beyond} (SELECT ${from.number}::bigint, ${words}, s.name, s.id
          FROM site s JOIN client c ON c.provider_id = s.provider_id AND c.id = s.client_id
          WHERE s.provider_id = ${providerId}::uuid AND s.id = ${from.id}::uuid)`
      : sql`true`,
  };
}

/** Whether a site says every word of a search: in its name, its slug, its address or its client's name. */
export function saysWords(q: string): Prisma.Sql {
  const words = q.split(/\s+/).filter((word) => word !== "");
  const says = words.map(
    (word) => sql`position(lower(${word}) IN lower(concat_ws(E'\n', s.name, s.slug, s.url, c.name))) > 0`,
  );
  return join([sql`true`, ...says], " AND ");
}

const Page = z.array(z.object({ id: z.uuid(), name: z.string(), number: z.string() }));

/** A page of one row more than was asked, as JSON of `id`, `name` and `number`: the sites, and where the next begins. */
export function cutPage(
  page: unknown,
  size: number,
): { sites: { id: string; name: string }[]; next: string | null } {
  const rows = Page.parse(page ?? []);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    sites: shown.map(({ id, name }) => ({ id, name })),
    next: rows.length > size && last ? `${last.number}_${last.id}` : null,
  };
}
