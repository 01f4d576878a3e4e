import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { Certification } from "@/lib/regimes";

/** How a site stands on its way to a regime's badge, and how many steps led there; null and 0 before the first. */
export async function readStanding(
  tx: Tx,
  { providerId }: Ctx,
  siteId: string,
  regime: string,
): Promise<{ standing: Certification | null; number: number }> {
  const last = await tx.certificationMove.findFirst({
    where: { providerId, siteId, regime },
    orderBy: { number: "desc" },
  });
  return last
    ? { standing: Certification.parse(last.standing), number: last.number }
    : { standing: null, number: 0 };
}
