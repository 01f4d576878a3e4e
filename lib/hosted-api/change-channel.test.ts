import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDeployment } from "@/lib/deployment";
import { ownDatabase } from "@/test/own-database";
import { asOwner } from "@/test/owner-query";
import { openChangeChannel, type ChangeChannel } from "./change-channel";

let closeDatabase: () => Promise<void>;
beforeAll(async () => {
  closeDatabase = await ownDatabase();
});
afterAll(async () => {
  await closeDeployment();
  await closeDatabase();
});

/** Keeps this process from hearing or doing anything. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

it("says what is in memory may be old before it counts as alive again after a stall", async () => {
  const heard: { what: string; isAlive: boolean }[] = [];
  const note = (what: string): void => void heard.push({ what, isAlive: channel.isAlive() });
  const channel: ChangeChannel = openChangeChannel({ onChange: note, onResumed: () => note("resumed") });
  await expect.poll(() => channel.isAlive(), { timeout: 10_000 }).toBe(true);
  heard.length = 0;
  await asOwner(async (client) => {
    // The server says it while this process stands still, behind something heard first.
    const said = client.query(
      "DO $$ BEGIN PERFORM pg_sleep(0.5), pg_notify('answer_changed', 'tick early'), pg_notify('answer_changed', 'site:x'); END $$",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    stall(1_800);
    await said;
    await expect.poll(() => heard.some(({ what }) => what === "site:x"), { timeout: 5_000 }).toBe(true);
  });
  const resumed = heard.findIndex(({ what }) => what === "resumed");
  expect(heard[resumed]).toEqual({ what: "resumed", isAlive: false });
  expect(resumed).toBeLessThan(heard.findIndex(({ what }) => what === "site:x"));
  await channel.close();
});
