/** What an exporter goes through until their verify button is live, in this order. */
export const ONBOARDING_STEPS = ["company", "products", "scope", "control", "languages", "button"] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** How long a step takes somebody who has what it asks for at hand, minutes. */
const MINUTES: Record<OnboardingStep, number> = {
  company: 1,
  products: 1,
  scope: 2,
  control: 4,
  languages: 2,
  button: 3,
};

/** What is on record of a site and its company that says how far they are. */
export interface OnboardingFacts {
  /** Whether the company's own people went through its name, country and code, or the code is there already. */
  isCompanyKnown: boolean;
  hasProductLines: boolean;
  hasScope: boolean;
  /** Whether the host is the provider's to speak for. */
  isProven: boolean;
  /** Whether it was said who has the site translated, or a contract says so. */
  isLocalizerKnown: boolean;
  /** Whether a contract in force rests on a certificate that the registry has as active. */
  isCovered: boolean;
  isButtonSeen: boolean;
}

/** `waiting`: nothing is left for the exporter, and somebody else has not done their part yet. */
export type StepState = "done" | "waiting" | "open" | "blocked";

export interface Onboarding {
  steps: { step: OnboardingStep; state: StepState }[];
  /** The first step that is left to the exporter, or null where none is. */
  current: OnboardingStep | null;
  /** How long the exporter's remaining steps take, minutes. */
  minutesLeft: number;
  /** Whether the button is on the page and what it answers rests on a proof and a certificate. */
  isLive: boolean;
}

function statesOf(facts: OnboardingFacts): Record<OnboardingStep, StepState> {
  const done = (is: boolean): StepState => (is ? "done" : "open");
  return {
    company: done(facts.isCompanyKnown),
    products: done(facts.hasProductLines),
    scope: done(facts.hasScope),
    control: done(facts.isProven),
    languages: facts.isCovered ? "done" : facts.isLocalizerKnown ? "waiting" : "open",
    // Before the proof nothing of the site is public, so there would be no button to load.
    button: facts.isButtonSeen && facts.isProven ? "done" : facts.isProven ? "open" : "blocked",
  };
}

/** How far an exporter is with a site, from what is on record and nothing else. */
export function onboardingOf(facts: OnboardingFacts): Onboarding {
  const states = statesOf(facts);
  const steps = ONBOARDING_STEPS.map((step) => ({ step, state: states[step] }));
  const left = steps.filter(({ state }) => state === "open" || state === "blocked");
  return {
    steps,
    current: left[0]?.step ?? null,
    minutesLeft: left.reduce((sum, { step }) => sum + MINUTES[step], 0),
    isLive: facts.isProven && facts.isCovered && facts.isButtonSeen,
  };
}
