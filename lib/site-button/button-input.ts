import { z } from "zod";

export const RunButtonCheck = z.object({ siteId: z.uuid() });
export type RunButtonCheck = z.input<typeof RunButtonCheck>;
