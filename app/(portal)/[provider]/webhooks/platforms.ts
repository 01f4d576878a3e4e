import { findRegimeText } from "@/app/_server/regime-text";
import { REGIMES } from "@/lib/regimes";

/** A counterpart that takes pushes, with the short name of the regime that it serves. */
export interface Platform {
  counterpart: string;
  regime: string;
}

/** Every counterpart that a provider may be connected to, in the order of the regimes. */
export async function listPlatforms(): Promise<Platform[]> {
  const all = await Promise.all(
    REGIMES.map(async ({ id, pushes }) => {
      const regime = (await findRegimeText(id))?.table.shortName ?? id;
      return [...new Set(pushes.map(({ counterpart }) => counterpart))].map((counterpart) => ({
        counterpart,
        regime,
      }));
    }),
  );
  return all.flat();
}
