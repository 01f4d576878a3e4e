import { expect, it } from "vitest";
import { testFailureKey } from "./test-failure-key";

it("says the same of troubles that are mended the same way, and something of every other", () => {
  expect(["signature_wrong", "signature_of_another", "keys_unreadable"].map(testFailureKey)).toEqual([
    "signature",
    "signature",
    "keys",
  ]);
  expect(testFailureKey("port_refused")).toBe("address_refused");
  expect([testFailureKey("closed"), testFailureKey("never heard of")]).toEqual([
    "unreachable",
    "unreachable",
  ]);
});
