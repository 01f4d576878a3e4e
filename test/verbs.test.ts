import { readdirSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import { LIMITED_VERBS } from "./limited-verbs";
import { makeWorld, type World } from "./make-world";
import type { VerbCase } from "./verb-case";
import { VERBS } from "./verb-cases";

function call(entry: VerbCase, ctx: Ctx, input: object): Promise<string> {
  return entry.run({ ctx, input }).then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

let own: World;
let other: World;
let limited: World;
beforeAll(async () => {
  [own, other, limited] = [await makeWorld(), await makeWorld(), await makeWorld()];
});

const WRITES = /^(?:create|update|end|run|push|ingest)-[a-z-]+\.ts$/;
// Machinery below the verbs: a worker's loop, and a callback whose right is its signature.
const NOT_VERBS = new Set([
  "run-worker",
  "ingest-callback",
  "ingest-decision",
  "create-app",
  "create-server",
]);

describe("the verbs", () => {
  it("are all here", () => {
    const folders = readdirSync("lib", { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !["core", "regimes"].includes(entry.name),
    );
    const found = folders.flatMap((folder) =>
      readdirSync(`lib/${folder.name}`).filter((name) => WRITES.test(name) && !name.includes(".test.")),
    );
    const names = found.map((name) => name.replace(/\.ts$/, "")).filter((name) => !NOT_VERBS.has(name));
    expect(names.sort()).toEqual(Object.keys(VERBS).sort());
  });
});

// What is everybody's own: a member of any role may, and reaches nothing but their own.
const PERSONAL = new Set([
  "update-notices",
  "update-notice-preferences",
  "create-calendar-feed",
  "end-calendar-feed",
  "create-saved-view",
  "update-saved-view",
  "end-saved-view",
]);

describe.each(Object.entries(VERBS))("%s", (name, entry) => {
  it("refuses a viewer and an exporter of another client, whatever they send", async () => {
    const input = entry.good(own);
    if (PERSONAL.has(name)) {
      // The product itself has nothing of its own.
      return expect(await call(entry, own.provider.ctx(), input)).toMatch(/^forbidden/);
    }
    expect(await call(entry, own.provider.member("viewer"), input)).toMatch(/^forbidden/);
    const stranger = await call(entry, own.provider.member("exporter", [randomUUID()]), input);
    expect(stranger).toMatch(/^(?:forbidden|not_found)/);
  });

  it("refuses bad input in one sentence", async () => {
    if (!entry.bad) return;
    const said = await call(entry, own.provider.member("owner"), { ...entry.good(own), ...entry.bad });
    expect(said).toMatch(/^invalid: .+\.$/);
  });

  it("finds nothing of another provider", async () => {
    if (!entry.foreign) return;
    const said = await call(entry, own.provider.member("owner"), {
      ...entry.good(own),
      ...entry.foreign(other),
    });
    expect(said).toMatch(/^not_found: There is no such \w+ here\.$/);
  });

  it("works for a manager of that client alone, or is refused them in so many words", async () => {
    const world = name.startsWith("end-") ? await makeWorld() : limited;
    const ctx = world.provider.member("manager", [world.site.clientId]);
    const input = { ...entry.good(world), ...LIMITED_VERBS[name]?.(world.site) };
    expect(await call(entry, ctx, input)).toMatch(
      LIMITED_VERBS[name] ? /^done$/ : /^(?:done$|(?:forbidden|not_found|conflict): )/,
    );
  });

  it("works for an owner and leaves its activity row", async () => {
    const world = name.startsWith("end-") ? await makeWorld() : own;
    const before = new Set(
      (await listActivity({ ctx: world.provider.ctx(), input: {} })).map((row) => row.id),
    );
    expect(await call(entry, world.provider.member("owner"), entry.good(world))).toBe("done");
    const after = await listActivity({ ctx: world.provider.ctx(), input: {} });
    expect(after.filter((row) => !before.has(row.id))).toHaveLength(1);
  });
});
