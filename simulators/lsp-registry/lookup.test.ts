import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SEED_CERTIFICATES } from "./seed-certificates";
import { startTestRegistry } from "./test-registry";
import type { TestRegistry } from "./test-registry";

const NUMBER = "RCEP-LSP-2026-000117";
const JSON_ACCEPTED = { accept: "application/json" };
let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry("http://127.0.0.1:9/unused");
});
afterAll(() => registry.close());

test("answers what stands on the register, with the instant it speaks of", async () => {
  const before = Date.now();
  const answer = await registry.ask(NUMBER);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json");
  const body = await answer.json();
  expect(body).toEqual({ ...SEED_CERTIFICATES[0], asOf: expect.stringMatching(/Z$/) });
  expect(Date.parse(body.asOf)).toBeGreaterThanOrEqual(before);
});

test("answers 404 with a problem for a number that is not on the register", async () => {
  const answer = await registry.ask("RCEP-LSP-2026-000777");
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 404, title: "Not found" });
});

test("never speaks of the same instant twice", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => registry.ask(NUMBER)));
  const instants = await Promise.all(answers.map(async (answer) => (await answer.json()).asOf));
  expect(new Set(instants).size).toBe(50);
});

describe("refuses", () => {
  const cases: [string, string, RequestInit, number][] = [
    ["a POST", NUMBER, { method: "POST", headers: JSON_ACCEPTED }, 405],
    ["a PUT", NUMBER, { method: "PUT", headers: JSON_ACCEPTED }, 405],
    ["a HEAD", NUMBER, { method: "HEAD", headers: JSON_ACCEPTED }, 405],
    ["a query", `${NUMBER}?language=ja`, { headers: JSON_ACCEPTED }, 400],
    ["no accept header but a wildcard", NUMBER, {}, 406],
    ["a request for HTML", NUMBER, { headers: { accept: "text/html" } }, 406],
    ["JSON of no worth to the asker", NUMBER, { headers: { accept: "application/json;q=0" } }, 406],
    ["a number in small letters", "rcep-lsp-2026-000117", { headers: JSON_ACCEPTED }, 400],
    ["a number with a blank", "RCEP%20LSP", { headers: JSON_ACCEPTED }, 400],
    ["a number of three characters", "ABC", { headers: JSON_ACCEPTED }, 400],
    ["a number of 65 characters", "A".repeat(65), { headers: JSON_ACCEPTED }, 400],
    ["a number that climbs out of its folder", "..%2Fcontrol", { headers: JSON_ACCEPTED }, 400],
  ];
  test.each(cases)("%s", async (_name, path, request, status) => {
    const answer = await fetch(`${registry.url}/certificates/${path}`, request);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    if (status === 405) expect(answer.headers.get("allow")).toBe("GET");
  });
});

test("keeps what it was sent, wrong requests and refusals too", async () => {
  await fetch(`${registry.url}/certificates/${NUMBER}`, { headers: { ...JSON_ACCEPTED, "x-trace": "1" } });
  await fetch(`${registry.url}/certificates/abc`, { headers: JSON_ACCEPTED });
  const { received } = JSON.parse(JSON.stringify(await registry.look("received")));
  expect(received.slice(-2)).toMatchObject([
    {
      method: "GET",
      path: `/lsp-registry/certificates/${NUMBER}`,
      headers: { accept: "application/json", "x-trace": "1" },
      at: expect.stringMatching(/Z$/),
      status: 200,
    },
    { path: "/lsp-registry/certificates/abc", status: 400 },
  ]);
});

test("shows people a page with every certificate and the forms", async () => {
  for (const path of ["", "/"]) {
    const answer = await fetch(`${registry.url}${path}`);
    expect(answer.headers.get("content-type")).toContain("text/html");
    const text = await answer.text();
    for (const { number } of SEED_CERTIFICATES) expect(text).toContain(number);
    expect(text).toContain('action="/lsp-registry/control/faults"');
  }
});
