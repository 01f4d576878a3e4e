import type { Ctx } from "@/lib/core/ctx";
import type { SiteOnboarding } from "@/lib/onboarding";

/** What every step is shown by. */
export type StepProps = { ctx: Ctx; provider: { slug: string; name: string }; site: SiteOnboarding };
