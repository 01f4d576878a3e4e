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
    REGIMES.map(async ({ id, pushes, procurement }) => {
      const sent = [...pushes, ...(procurement?.platforms ?? []).map(({ push }) => push)];
      const name = (await findRegimeText(id))?.table.shortName ?? id;
      // Of several platforms of one regime each says which it is.
      const own = new Map(procurement?.platforms.map((each) => [each.push.counterpart, each.name]));
      return [...new Set(sent.map(({ counterpart }) => counterpart))].map((counterpart) => ({
        counterpart,
        regime: own.has(counterpart) ? `${name} · ${own.get(counterpart) ?? ""}` : name,
      }));
    }),
  );
  return all.flat();
}
