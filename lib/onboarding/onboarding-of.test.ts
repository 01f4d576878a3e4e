import { describe, expect, it } from "vitest";
import { ONBOARDING_STEPS, onboardingOf, type OnboardingFacts } from "./onboarding-of";

const NOTHING: OnboardingFacts = {
  isCompanyKnown: false,
  hasProductLines: false,
  hasScope: false,
  isProven: false,
  isLocalizerKnown: false,
  isCovered: false,
  isButtonSeen: false,
};
const OWN: OnboardingFacts = {
  ...NOTHING,
  isCompanyKnown: true,
  hasProductLines: true,
  hasScope: true,
  isProven: true,
  isLocalizerKnown: true,
  isButtonSeen: true,
};

describe("an onboarding", () => {
  it("begins at the first step, with the button behind the proof", () => {
    const { steps, current, minutesLeft, isLive } = onboardingOf(NOTHING);
    expect(steps.map(({ step }) => step)).toEqual([...ONBOARDING_STEPS]);
    expect(steps.map(({ state }) => state)).toEqual(["open", "open", "open", "open", "open", "blocked"]);
    expect([current, minutesLeft, isLive]).toEqual(["company", 13, false]);
  });

  it("goes on at the first step that is left, whatever was done out of turn", () => {
    const found = onboardingOf({ ...NOTHING, isCompanyKnown: true, hasScope: true, isProven: true });
    expect([found.current, found.minutesLeft]).toEqual(["products", 6]);
    expect(found.steps.at(-1)?.state).toBe("open");
  });

  it("waits for the provider once the exporter's part is done, and is not live before the certificate counts", () => {
    const waiting = onboardingOf(OWN);
    expect([waiting.current, waiting.minutesLeft, waiting.isLive]).toEqual([null, 0, false]);
    expect(waiting.steps.find(({ step }) => step === "languages")?.state).toBe("waiting");
    expect(onboardingOf({ ...OWN, isCovered: true })).toMatchObject({ current: null, isLive: true });
  });

  it("goes back to the proof when that is over, and no button is live without it", () => {
    const found = onboardingOf({ ...OWN, isCovered: true, isProven: false });
    expect([found.current, found.isLive]).toEqual(["control", false]);
    expect(found.steps.at(-1)?.state).toBe("blocked");
  });
});
