import { describe, expect, it } from "vitest";
import en from "@/app/_i18n/messages/en/activity.json";
import zh from "@/app/_i18n/messages/zh/activity.json";
import { AS_WRITTEN, IN_WORDS } from "./activity-words";

describe.each([
  ["English", en],
  ["Chinese", zh],
])("what was done, in %s,", (_language, { verbs }) => {
  it("asks for nothing that a sentence is not given", () => {
    const given = new Set<string>([...AS_WRITTEN, ...IN_WORDS]);
    const asked = Object.values(verbs).flatMap((text) => [...text.matchAll(/\{(\w+)\s*[,}]/g)]);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.map(([, name]) => name).filter((name) => !given.has(name ?? ""))).toEqual([]);
  });
});
