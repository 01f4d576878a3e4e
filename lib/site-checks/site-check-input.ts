import { z } from "zod";

export const RunSiteCheck = z.object({ siteId: z.uuid() });
export type RunSiteCheck = z.input<typeof RunSiteCheck>;
