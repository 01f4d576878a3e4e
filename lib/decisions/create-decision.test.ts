import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { getRulebook } from "@/lib/rulebooks";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { createDecision } from ".";

let provider: MadeProvider;
beforeAll(async () => {
  provider = await makeProvider();
});
afterAll(closeDeployment);

type Choice = string | number | boolean | string[];
const reason = "we looked it up";
const set = (code: string, choice: Choice) =>
  createDecision({
    ctx: provider.member("owner"),
    input: { kind: "value", regime: "tig", code, choice, reason },
  });

describe("a value", () => {
  it.each<[string, Choice, RegExp]>([
    ["TIG-901", "Mars/Phobos", /name a time zone/],
    ["TIG-901", "+08:00", /name a time zone/],
    ["TIG-901", 8, /expected string/],
    ["TIG-21", "soon", /use a date/],
    ["TIG-21", "1999-01-01", /too early/],
    ["TIG-903", 1e300, /choice: /],
    ["TIG-903", 0, /choice: /],
    ["TIG-903", 1.5, /write a whole number/],
    ["TIG-904", -1, /choice: /],
    ["TIG-907", ["japan"], /use two-letter country codes/],
    ["TIG-907", [], /choice: /],
    ["TIG-910", ["*"], /use language tags/],
    ["TIG-911", "yes", /expected boolean/],
    ["TIG-912", "decided", /choice: /],
    ["TIG-01", true, /has no value that can be set/],
  ])("of %s is not %j", async (code, choice, why) => {
    await expect(set(code, choice)).rejects.toMatchObject({
      code: "invalid",
      detail: expect.stringMatching(why),
      fields: [expect.objectContaining({ path: expect.stringMatching(/^choice/) })],
    });
  });

  it.each<[string, Choice]>([
    ["TIG-901", "Asia/Tokyo"],
    ["TIG-21", "2026-05-20"],
    ["TIG-903", 6],
    ["TIG-906", ["CN", "JP", "KR"]],
    ["TIG-911", false],
  ])("of %s may be %j", async (code, choice) => {
    await set(code, choice);
    const { resolved } = await getRulebook({ ctx: provider.ctx(), input: { regime: "tig" } });
    expect(resolved.value(code)).toEqual(choice);
  });
});

it("of several decisions on one code at once, some count and the others are told of the conflict", async () => {
  const settled = await Promise.allSettled([60, 70, 80, 90].map((days) => set("TIG-904", days)));
  const refused = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused.length).toBeLessThan(4);
  for (const error of refused) expect(error).toMatchObject({ code: "conflict", reason: "decided_meanwhile" });
});
