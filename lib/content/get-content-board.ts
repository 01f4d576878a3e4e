import type { Call, Ctx } from "@/lib/core/ctx";
import { namesOfPeople } from "@/lib/core/db/names-of-people";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { STAGES, type Stage } from "./content-input";
import { readUnit, type Unit } from "./read-unit";

/** A unit with the names of who verified it or sent it back, where they are still here. */
export type BoardUnit = Unit & { verifiedByName: string | null; returnedByName: string | null };

/** One stage of the board: how many are there, and those of them that are shown. */
export interface BoardColumn {
  stage: Stage;
  total: number;
  units: BoardUnit[];
}

export interface ContentBoard {
  /** Every piece of content of the site, whatever is shown. */
  total: number;
  languages: { language: string; count: number }[];
  columns: BoardColumn[];
  /** Where the one stage that is shown goes on; null at its end, and where all are shown. */
  next: number | null;
}

const SHOWN = 12;
const SHOWN_ALONE = 50;

interface Shown {
  siteId: string;
  language: string | null;
  /** Shows one stage alone, from that place on. */
  stage: Stage | null;
  from: number;
}

// What waits longest is shown first; of what is live, what went live last.
async function unitsOf(tx: Tx, ctx: Ctx, stage: Stage, shown: Shown): Promise<Unit[]> {
  const direction = stage === "audit" ? ("desc" as const) : ("asc" as const);
  const language = shown.language === null ? {} : { language: shown.language };
  const rows = await tx.contentUnit.findMany({
    where: { providerId: ctx.providerId, siteId: shown.siteId, stage, ...language },
    orderBy: [{ stagedAt: direction }, { id: direction }],
    skip: shown.from,
    take: shown.stage === null ? SHOWN : SHOWN_ALONE,
  });
  return rows.map(readUnit);
}

interface Counted {
  stage: string;
  language: string;
  count: number;
}

/** The four stages of a site's content, with how many wait at each (TM-23); nothing for a site the caller does not see. */
export async function getContentBoard({ ctx, input }: Call<Shown>): Promise<ContentBoard> {
  requirePermission(ctx, "content:read");
  return withTenant(ctx, async (tx) => {
    const counted = await tx.$queryRaw<Counted[]>`
      SELECT stage, language, count(*)::int AS count FROM content_unit
      WHERE provider_id = ${ctx.providerId}::uuid AND site_id = ${input.siteId}::uuid GROUP BY stage, language`;
    const sum = (is: (each: Counted) => boolean): number =>
      counted.reduce((total, each) => total + (is(each) ? each.count : 0), 0);
    const isShown = ({ language }: Counted) => input.language === null || language === input.language;
    const found = new Map<Stage, Unit[]>();
    for (const stage of STAGES)
      if (input.stage === null || input.stage === stage)
        found.set(stage, await unitsOf(tx, ctx, stage, input));
    const all = [...found.values()].flat();
    const names = await namesOfPeople(
      tx,
      all.flatMap(({ verifiedBy, returnedBy }) => [verifiedBy, returnedBy]),
    );
    const named = (unit: Unit): BoardUnit => ({
      ...unit,
      verifiedByName: names.get(unit.verifiedBy ?? "") ?? null,
      returnedByName: names.get(unit.returnedBy ?? "") ?? null,
    });
    const columns = [...found].map(([stage, units]) => ({
      stage,
      total: sum((each) => each.stage === stage && isShown(each)),
      units: units.map(named),
    }));
    const languages = [...new Set(counted.map(({ language }) => language))].sort();
    const [only] = columns;
    const end = input.from + SHOWN_ALONE;
    return {
      total: sum(() => true),
      languages: languages.map((language) => ({
        language,
        count: sum((each) => each.language === language),
      })),
      columns,
      next: input.stage !== null && only && only.total > end ? end : null,
    };
  });
}
