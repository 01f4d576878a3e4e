import { z } from "zod";

export const RunControlCheck = z.object({ siteId: z.uuid() });
export type RunControlCheck = z.input<typeof RunControlCheck>;

export const UpdateControlToken = z.object({ siteId: z.uuid() });
export type UpdateControlToken = z.input<typeof UpdateControlToken>;
