import type { Prisma } from "@/generated/prisma/client";
import { GOING_OFF, RENEWAL_GRACE_MS } from "@/lib/assessments";

/**
 * Sites that show one of these outcomes under some regime at `now`. As everywhere, what was good and was to change
 * before now is unknown, and so is a site that was never assessed.
 */
export function standingAs(outcomes: readonly string[], now: Date): Prisma.SiteWhereInput {
  const due = new Date(now.getTime() - RENEWAL_GRACE_MS);
  const good = outcomes.filter((outcome) => GOING_OFF.some((one) => one === outcome));
  const bad = outcomes.filter((outcome) => !good.includes(outcome));
  const current = (where: Prisma.AssessmentWhereInput): Prisma.SiteWhereInput => ({
    assessments: { some: { knownTo: null, ...where } },
  });
  return {
    OR: [
      current({ outcome: { in: bad } }),
      current({ outcome: { in: good }, OR: [{ nextChangeAt: null }, { nextChangeAt: { gte: due } }] }),
      ...(outcomes.includes("unknown")
        ? [
            current({ outcome: { in: [...GOING_OFF] }, nextChangeAt: { lt: due } }),
            { assessments: { none: { knownTo: null } } },
          ]
        : []),
    ],
  };
}
