import { expect, it } from "vitest";
import { instantIn } from "./instant-in";

it("reads a time in the zone it was typed in", () => {
  expect(instantIn("2026-11-18T08:30", "Asia/Shanghai")).toBe("2026-11-18T00:30:00Z");
  expect(instantIn("2026-07-01T08:30", "Europe/Berlin")).toBe("2026-07-01T06:30:00Z");
});

it("is nothing where nothing was typed", () => {
  expect(instantIn(null, "UTC")).toBeNull();
  expect(instantIn(undefined, "UTC")).toBeNull();
});

it("leaves what cannot be read to whoever refuses it", () => {
  expect(instantIn("yesterday", "UTC")).toBe("yesterday");
  expect(instantIn("2026-11-18T08:30", "Mars/Base")).toBe("2026-11-18T08:30");
});
