import { runPublishCheck } from "@/lib/content";
import type { Ctx } from "@/lib/core/ctx";

/** A translated piece of content as a CMS hands it in. */
export const CONTENT = { key: "pump", language: "vi", revision: "1", translation: "human" as const };

/** Has a CMS ask for a translated piece of content, which then waits to be verified; gives its id. */
export async function makeContent(ctx: Ctx, site: string): Promise<string> {
  const { units } = await runPublishCheck({ ctx, input: { site, units: [CONTENT] } });
  return units[0]?.id ?? "";
}
