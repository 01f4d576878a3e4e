import { afterAll, beforeAll, expect, it } from "vitest";
import { fuzzApi } from "@/test/fuzz-api";
import { startHostedApi, type StartedApi } from "@/test/start-hosted-api";
import { listRoutes } from ".";

let api: StartedApi;
beforeAll(async () => {
  api = await startHostedApi();
});
afterAll(() => api.close());

// The soak sends ten thousand.
it("answers hundreds of generated requests as the contract says, and none with a failure of its own", async () => {
  const { wrong, statuses, reached } = await fuzzApi(api.url, 1_120, 20_261_125);
  expect(wrong).toEqual([]);
  expect(statuses["2xx"]).toBeGreaterThan(120);
  expect(statuses["4xx"]).toBeGreaterThan(100);
  expect(reached.size).toBeGreaterThan(listRoutes().length / 2);
}, 180_000);
