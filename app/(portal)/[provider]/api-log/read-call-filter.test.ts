import { expect, it } from "vitest";
import { readCallFilter } from "./read-call-filter";

const ID = "0193a5f0-0000-7000-8000-000000000000";

it("reads what the list's filters say and leaves out what they could not have said", () => {
  const asked = { route: "/sites,/clients", outcome: "4,5,9", key: `${ID},nonsense`, after: "1_x" };
  expect(readCallFilter(asked, "UTC")).toEqual({
    routes: ["/sites", "/clients"],
    outcomes: ["4", "5"],
    apiKeyIds: [ID],
    after: "1_x",
  });
});

it("takes days as the reader's, from the first that is ticked to the end of the last", () => {
  const { from, to } = readCallFilter({ day: "2026-11-20,2026-11-18,2026-99-99" }, "Asia/Shanghai");
  expect([from, to]).toEqual([new Date("2026-11-17T16:00:00Z"), new Date("2026-11-20T16:00:00Z")]);
});
