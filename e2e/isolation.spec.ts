import { expect, test, type APIRequestContext } from "@playwright/test";
import { demo, HENGLI, PEOPLE } from "./support/demo";
import { listPages } from "@/test/list-pages";
import { listActions, listHandlers } from "./support/routes";
import { openCaller } from "./support/sign-in";
import { ACTIONS, CALLERS } from "./support/actions";
import { HANDLERS, PAGES } from "./support/pages";
import { prepareWorld } from "./support/prepare-world";
import { sendAction } from "./support/send-action";
import { MANY } from "./support/signing-actions";
import { NOBODY, readWorld, type World } from "./support/world";

let world: World;
const callers = new Map<string, APIRequestContext>();

async function as(name: keyof typeof PEOPLE | "nobody"): Promise<APIRequestContext> {
  const known = callers.get(name);
  if (known) return known;
  const caller = await openCaller(name === "nobody" ? null : PEOPLE[name]);
  callers.set(name, caller);
  return caller;
}

function fill(page: string, provider: string): string {
  return page
    .replace("[provider]", provider)
    .replace("[client]", HENGLI.slug)
    .replace("[site]", HENGLI.slug)
    .replace("[certificate]", world.certificateId)
    .replace("[company]", world.companyId)
    .replace("[endpoint]", world.endpointId)
    .replace("[delivery]", world.deliveryId)
    .replace("[deadline]", world.deadlineId)
    .replace("[filing]", world.filingId)
    .replace("[run]", world.runId)
    .replace("[regime]", world.regime);
}

/** Words that only somebody who may see the first demo client should ever read. */
const TELLTALES = [HENGLI.name, "Shenzhen Hengli", HENGLI.number];

function tells(body: string): string[] {
  return TELLTALES.filter((word) => body.includes(word));
}

test.beforeAll(async () => {
  world = await readWorld();
  const { invitationId, apiKeyId, overlayId, viewId, deliveryId, endpointId, regime } = world;
  const has = (id: string) => id !== NOBODY;
  await prepareWorld(await as("owner"), (page) => fill(page, "demo"), {
    invitationId: has(invitationId),
    apiKeyId: has(apiKeyId),
    overlayId: has(overlayId),
    viewId: has(viewId),
    deliveryId: has(deliveryId),
    endpointId,
    regime,
    providerId: world.providerId,
  });
  world = await readWorld();
  expect(Object.entries(world).filter(([, value]) => value === NOBODY)).toEqual([]);
});
test.afterAll(async () => {
  for (const caller of callers.values()) await caller.dispose();
});

test("no page, route handler or action is unknown to this matrix", () => {
  expect(listPages()).toEqual(Object.keys(PAGES).sort());
  expect(listHandlers()).toEqual(Object.keys(HANDLERS).sort());
  expect(
    listActions()
      .map((action) => action.name)
      .sort(),
  ).toEqual(Object.keys(ACTIONS).sort());
});

for (const [page, access] of Object.entries(PAGES)) {
  if (access === "anybody") continue;

  test(`${page} sends whoever is not signed in to the sign-in page, and tells nothing`, async () => {
    const own = await (await as("nobody")).get(fill(page, "demo"));
    const unknown = await (await as("nobody")).get(fill(page, "no-such-provider"));
    expect([own.status(), unknown.status()]).toEqual([307, 307]);
    expect(own.headers()["location"]).toMatch(/^\/sign-in/);
    expect(tells(await own.text())).toEqual([]);
  });

  if (access === "signed-in") continue;

  if (access === "operator") {
    test(`${page} is there for operators alone, and shows nothing of what was sent`, async () => {
      for (const who of ["owner", "manager", "stranger", "limited", "exporter"] as const)
        expect((await (await as(who)).get(page)).status()).toBe(404);
      const answer = await (await as("operator")).get(page);
      expect([answer.status(), tells(await answer.text())]).toEqual([200, []]);
      expect((await (await as("operator")).get("/demo")).status()).toBe(404);
    });
    continue;
  }

  test(`${page} is the same nothing for another provider's owner as for a page that never was`, async () => {
    const stranger = await as("stranger");
    const [foreign, unknown] = await Promise.all([
      stranger.get(fill(page, "demo")),
      stranger.get(fill(page, "no-such-provider")),
    ]);
    expect([foreign.status(), unknown.status()]).toEqual([404, 404]);
    expect(tells(await foreign.text())).toEqual([]);
  });

  test(`${page} shows a member limited to another client nothing of this one`, async () => {
    const answer = await (await as("limited")).get(fill(page, "demo"));
    if (access === "client") expect(answer.status()).toBe(404);
    expect(tells(await answer.text())).toEqual([]);
  });

  test(`${page} is open to whom it is for`, async () => {
    const caller = await as(access === "exporter" ? "exporter" : "owner");
    const answer = await caller.get(fill(page, "demo"));
    expect([200, 307]).toContain(answer.status());
    if (answer.status() === 307) expect(answer.headers()["location"]).not.toMatch(/sign-in/);
    if (access === "client" || access === "exporter") expect(tells(await answer.text())).not.toEqual([]);
  });

  test(`${page} leads an exporter to their own page, or tells them nothing`, async () => {
    if (access === "exporter")
      return expect((await (await as("exporter")).get(fill(page, "demo"))).status()).toBe(200);
    const answer = await (await as("exporter")).get(fill(page, "demo"));
    expect([307, 404]).toContain(answer.status());
  });

  test(`${page} tells another exporter of the same provider nothing of this one`, async () => {
    const answer = await (await as("otherExporter")).get(fill(page, "demo"));
    // A page of their own kind opens with what is theirs; one of a site that is not theirs does not.
    const isOwn = access === "exporter" && !page.includes("[site]");
    expect(isOwn ? [200] : [307, 404]).toContain(answer.status());
    expect(tells(await answer.text())).toEqual([]);
  });
}

test("exports and a calendar's address open nothing to whom they are not for", async () => {
  for (const path of [
    "/demo/pushes/export.csv",
    "/demo/portfolio.csv",
    "/demo/responsibilities/export.csv",
  ]) {
    for (const who of ["nobody", "stranger", "exporter", "otherExporter"] as const) {
      const answer = await (await as(who)).get(path);
      expect([path, who, answer.status(), await answer.text()]).toEqual([path, who, 404, ""]);
    }
    const limited = await (await as("limited")).get(path);
    expect([path, limited.status(), tells(await limited.text())]).toEqual([path, 200, []]);
    const own = await (await as("owner")).get(path);
    expect([own.status(), own.headers()["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  }
  for (const token of ["x".repeat(43), "none"]) {
    const answer = await (await as("owner")).get(`/api/calendar/${token}/deadlines.ics`);
    expect([answer.status(), await answer.text()]).toEqual([404, ""]);
  }
});

test("the exports of what rests on a certificate and of a site's localization are for who sees their pages", async () => {
  const paths = [
    `/demo/lsps/certificates/${world.certificateId}/radius/export.csv`,
    `/demo/sites/${HENGLI.slug}/languages/export.csv`,
    `/demo/sites/${HENGLI.slug}/certification/pack.json?regime=${world.auditing}`,
  ];
  for (const path of paths) {
    for (const who of ["nobody", "stranger", "limited", "exporter", "otherExporter"] as const) {
      const answer = await (await as(who)).get(path);
      expect([who, answer.status(), await answer.text()]).toEqual([who, 404, ""]);
    }
    const own = await (await as("viewer")).get(path);
    expect([own.status(), tells(await own.text()).length > 0]).toEqual([200, true]);
  }
});

test("the files of an audit's report are for who sees its page", async () => {
  for (const [name, type] of [
    ["report.json", "application/json"],
    ["report.sarif", "application/sarif+json"],
    ["report.jsonld", "application/ld+json"],
    ["evidence.zip", "application/zip"],
  ] as const) {
    const path = `/demo/sites/${HENGLI.slug}/audits/${world.runId}/${name}`;
    for (const who of ["nobody", "stranger", "limited", "exporter", "otherExporter"] as const) {
      const answer = await (await as(who)).get(path);
      expect([name, who, answer.status(), await answer.text()]).toEqual([name, who, 404, ""]);
    }
    const own = await (await as("viewer")).get(path);
    expect([own.status(), own.headers()["content-type"]]).toEqual([200, type]);
    expect(own.headers()["content-disposition"]).toMatch(/^attachment/);
  }
});

test("a file leads nobody to it whom it is not for, and its readers to another origin", async () => {
  const path = `/demo/files/${world.fileId}`;
  for (const who of ["nobody", "stranger", "limited", "otherExporter"] as const) {
    const answer = await (await as(who)).get(path);
    expect([who, answer.status(), await answer.text()]).toEqual([who, 404, ""]);
  }
  for (const who of ["owner", "viewer", "exporter"] as const) {
    const answer = await (await as(who)).get(path);
    expect([who, answer.status()]).toEqual([who, 303]);
    expect(new URL(answer.headers()["location"] ?? "").origin).toBe(demo.api);
  }
});

test.describe("an action", () => {
  for (const [name, action] of Object.entries(ACTIONS)) {
    for (const who of CALLERS) {
      if (action.may?.includes(who)) continue;
      test(`${name} does nothing for ${who === "stranger" ? "another provider's owner" : who}`, async () => {
        const before = await readWorld();
        // Sent to a page of the sender's own: what counts is what the input names.
        const home = who === "stranger" ? "meridian" : "demo";
        const args = action.args ?? [{ provider: "demo", ...action.input(world) }];
        const body = await sendAction(await as(who), name, (page) => fill(page, home), args);
        // It was carried out as far as its refusal; would-work.spec.ts proves that the very same works for the owner.
        expect(body).toContain(action.args ? ":[]" : '"ok":false');
        expect(tells(body)).toEqual([]);
        expect(await readWorld()).toEqual(before);
      });
    }
  }
});

test("signing for many sites signs nothing of a client that one does not see, and names none", async () => {
  const before = await readWorld();
  const limited = await as("limited");
  const send = (name: string, input: object) =>
    sendAction(limited, `${MANY}#${name}`, (page) => fill(page, "demo"), [{ provider: "demo", ...input }]);
  for (const name of ["signSites", "takeBackSites"]) {
    const input = ACTIONS[`${MANY}#${name}`]?.input(world) ?? {};
    const body = await send(name, input);
    expect(body).toContain('"done":[]');
    for (const id of [input["siteIds"]].flat()) expect(body).toContain(`"missing":["${String(id)}"]`);
  }
  const found = await send("findSites", { regime: world.regime, act: "take_back" });
  expect([found.includes('"ok":true'), tells(found)]).toEqual([true, []]);
  expect((await readWorld()).rows).toEqual(before.rows);
});

test("the hosted API knows nothing of a session, and a public answer nothing of a stranger", async () => {
  const caller = await as("owner");
  const listed = await caller.get(`${demo.api}/demo/v1/sites`);
  expect(listed.status()).toBe(401);
  const crossed = await caller.get(`${demo.api}/meridian/v1/sites/${HENGLI.slug}/lsp-status`);
  expect([crossed.status(), tells(await crossed.text())]).toEqual([404, []]);
});
