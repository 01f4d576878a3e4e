import { expect, it } from "vitest";
import { registryStanding, type RegistryWord } from "./registry-standing";

const now = new Date("2026-11-24T08:00:00Z");
const good: RegistryWord = {
  registryStatus: "active",
  registryFreshUntil: new Date("2026-11-24T09:00:00Z"),
  registryValidUntil: "2027-05-16",
  validUntil: "2027-05-16",
};

it.each([
  ["a fresh word", {}, "active"],
  ["a word at the end of its time", { registryFreshUntil: now }, "stale"],
  ["a word that was never promised any time", { registryFreshUntil: null }, "stale"],
  ["a certificate on its last day", { validUntil: "2026-11-24" }, "active"],
  ["one past it", { validUntil: "2026-11-23" }, "expired"],
  ["one past the day the registry names", { registryValidUntil: "2026-11-23" }, "expired"],
  [
    "one past its day whose word is stale too",
    { validUntil: "2026-11-23", registryFreshUntil: now },
    "expired",
  ],
  ["a revocation, however old", { registryStatus: "revoked", registryFreshUntil: now }, "revoked"],
  ["one never looked up", { registryStatus: null, registryFreshUntil: null }, "unchecked"],
  ["a word we do not know", { registryStatus: "in_order" }, "unchecked"],
] as const)("shows %s as what it is", (_name, change, standing) => {
  expect(registryStanding({ ...good, ...change }, now)).toBe(standing);
});

it("counts a certificate's days in the zone of the regime", () => {
  const lastDay = { ...good, validUntil: "2026-11-24", registryFreshUntil: new Date("2026-11-26T00:00:00Z") };
  expect(registryStanding(lastDay, new Date("2026-11-24T15:59:59Z"))).toBe("active");
  expect(registryStanding(lastDay, new Date("2026-11-24T16:00:00Z"))).toBe("expired");
});
