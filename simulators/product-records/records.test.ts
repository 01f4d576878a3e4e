import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEMO_SITES } from "../sites/demo-sites";
import { openRecords, RECORDS_CREDENTIAL } from "./start-records";

const AT = "http://erp.example/product-records";
const FEED = `${AT}/beilun-tools/products`;

async function open(stateFile?: string) {
  const file = stateFile ?? join(await mkdtemp(join(tmpdir(), "records-")), "records.json");
  const { app, close } = await openRecords({ sites: DEMO_SITES, stateFile: file });
  const read = () => app.request(FEED, { headers: { authorization: RECORDS_CREDENTIAL } });
  const order = (path: string, body: object) =>
    app.request(`${AT}/control/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
  return { app, close, file, read, order };
}

const first = async (response: Response): Promise<unknown> => {
  const { products } = JSON.parse(await response.text());
  return products[0].additionalProperty[0].value;
};

test("records are given to whoever has the credential, and one is wrong until it is corrected, also after a restart", async () => {
  const erp = await open();
  expect((await erp.app.request(FEED)).status).toBe(401);
  const wrong = await first(await erp.read());
  await erp.order("records", { site: "beilun-tools", corrected: true });
  const right = await first(await erp.read());
  expect(Number(wrong)).toBeCloseTo(Number(right) * 1.25);
  await erp.close();
  const again = await open(erp.file);
  expect(await first(await again.read())).toBe(right);
  await again.order("faults", { site: "beilun-tools", fault: "stale" });
  expect(await first(await again.read())).toBe(wrong);
  await again.close();
});

test("a feed goes wrong as it is told, and no other exporter's", async () => {
  const erp = await open();
  const told = async (fault: string): Promise<Response> => {
    expect((await erp.order("faults", { site: "beilun-tools", fault })).status).toBe(200);
    return erp.read();
  };
  const half = await (await told("half")).text();
  expect(() => JSON.parse(half)).toThrow();
  expect((await told("html")).headers.get("content-type")).toContain("text/html");
  expect(JSON.parse(await (await told("empty")).text()).products).toEqual([]);
  expect(JSON.parse(await (await told("fewer")).text()).products).toHaveLength(1);
  expect((await told("down")).status).toBe(503);
  expect(await (await told("wrong_unit")).text()).toContain('"CMT"');
  expect((await erp.order("faults", { site: "nobody", fault: "half" })).status).toBe(404);
  expect((await erp.order("faults", { site: "beilun-tools", fault: "odd" })).status).toBe(422);
  await erp.close();
});
