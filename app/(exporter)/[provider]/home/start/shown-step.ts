import { ONBOARDING_STEPS, type OnboardingStep, type SiteOnboarding } from "@/lib/onboarding";

/** A step of the way, or the page at its end. */
export type ShownStep = OnboardingStep | "live";

/** What an address asks for, or where its reader left off. */
export function shownStep(site: SiteOnboarding, asked: unknown): ShownStep {
  if (asked === "live") return "live";
  return ONBOARDING_STEPS.find((step) => step === asked) ?? site.current ?? "live";
}

/** The site an address asks for, or the first with something left. */
export function shownSite(sites: readonly SiteOnboarding[], asked: unknown): SiteOnboarding | undefined {
  return (
    sites.find(({ slug }) => slug === asked) ?? sites.find(({ current }) => current !== null) ?? sites[0]
  );
}
