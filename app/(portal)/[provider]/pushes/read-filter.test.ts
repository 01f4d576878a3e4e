import { expect, it } from "vitest";
import { filterQuery, readFilter } from "./read-filter";

const ID = "0198f3c1-0000-7000-8000-000000000001";

it("takes the kinds, states and endpoints that there can be", () => {
  expect(readFilter({ kind: "push", state: "dead,expired", endpoint: ID })).toEqual({
    kinds: ["push"],
    states: ["dead", "expired"],
    endpointIds: [ID],
  });
});

it("leaves out what is none", () => {
  expect(readFilter({ kind: "mail", state: "lost", endpoint: "x", after: "1 OR 1" })).toEqual({
    kinds: [],
    states: [],
    endpointIds: [],
  });
});

it("hands on the cursor of a page", () => {
  expect(readFilter({ after: ID })).toMatchObject({ after: ID });
  expect(readFilter({ before: ID })).toMatchObject({ before: ID });
});

it("keeps the filters alone for the spreadsheet", () => {
  const query = filterQuery({ kind: "push", state: "dead,done", after: "x", other: "y" });
  expect(query).toBe("kind=push&state=dead%2Cdone");
});
