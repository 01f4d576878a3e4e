export { listOnboardings, type SiteOnboarding } from "./list-onboardings";
export { ONBOARDING_STEPS, type OnboardingStep, type StepState } from "./onboarding-of";
