import { z } from "zod";

/**
 * How a profile stands at its platform. `sent`: on its way; `confirmed`: the platform says that it is updated;
 * `refused`: it says that it will not; `expired`: it never took it.
 */
export const PROFILE_STATES = ["none", "sent", "confirmed", "refused", "expired"] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

const isoInstant = z.iso.datetime({ offset: true });

/** What is known of a site's profiles on the procurement platforms that a regime names. */
export const Platforms = z.object({
  regime: z.string(),
  platforms: z.array(
    z.object({
      /** Id of the platform in the regime's folder. */
      platform: z.string(),
      connection: z.enum(["connected", "not_connected"]),
      /** Calendar date on which the company was connected; null where nobody said. */
      connectedOn: z.iso.date().nullable(),
      state: z.enum(PROFILE_STATES),
      /** When the platform first confirmed an update. */
      firstConfirmedAt: isoInstant.nullable(),
      /** The certified distributor on whose site the company is shown; null where none is told. */
      distributor: z.string().nullable(),
    }),
  ),
});
