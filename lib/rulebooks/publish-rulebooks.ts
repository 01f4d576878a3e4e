import { withSystem } from "@/lib/core/db/system";
import { toJson } from "@/lib/core/to-json";
import { REGIMES } from "@/lib/regimes";
import { publishedHash } from "./resolve-for-provider";

/** Makes each regime's published rulebook an immutable version, once per distinct content. Gives how many are new. */
export async function publishRulebooks(now: Date): Promise<number> {
  return withSystem("publish rulebooks", async (tx) => {
    const { count } = await tx.rulebookVersion.createMany({
      data: REGIMES.map((regime) => ({
        hash: publishedHash(regime),
        regime: regime.id,
        content: toJson(regime.rulebook),
        publishedAt: now,
      })),
      skipDuplicates: true,
    });
    return count;
  });
}
