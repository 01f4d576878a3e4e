import { expect, it } from "vitest";
import { TimeZone } from "./time-zone";

it.each(["Asia/Shanghai", "Europe/Berlin", "UTC"])("takes %s", (name) => {
  expect(TimeZone.parse(name)).toBe(name);
});

it.each(["", "Mars/Olympus", "Asia/Shanghai; DROP", "x".repeat(61)])("refuses %j", (name) => {
  expect(TimeZone.safeParse(name).success).toBe(false);
});
