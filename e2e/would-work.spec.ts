import { expect, test, type APIRequestContext } from "@playwright/test";
import { ACTIONS, CALLERS } from "./support/actions";
import { HENGLI, PEOPLE } from "./support/demo";
import { isReading, takeBackReady } from "./support/make-ready";
import { nameCertificate } from "./support/name-certificate";
import { prepareWorld } from "./support/prepare-world";
import { sendAction } from "./support/send-action";
import { openCaller } from "./support/sign-in";
import { NOBODY, readWorld } from "./support/world";

/**
 * The other half of the isolation matrix, told last because it leaves nothing as it was: whatever is refused there to
 * everybody else works for the owner with the very same input. Without it a malformed input would look like isolation.
 */
let owner: APIRequestContext;
let ids: { certificateId: string; regime: string };

function fill(page: string): string {
  return page
    .replace("[provider]", "demo")
    .replace(/\[(?:client|site)\]/g, HENGLI.slug)
    .replace("[certificate]", ids.certificateId)
    .replace("[regime]", ids.regime);
}

test.beforeAll(async () => {
  owner = await openCaller(PEOPLE.owner);
});
test.afterAll(() => owner.dispose());

test.beforeEach(async ({}, { title }) => {
  const world = await readWorld();
  ids = world;
  if (title.includes("#sendReady")) await takeBackReady(world.providerId);
  // Whoever asks while a site is being read is given that reading.
  if (title.includes("#checkSite"))
    await expect.poll(() => isReading(world.providerId), { timeout: 30_000 }).toBe(false);
  const has = (id: string) => id !== NOBODY;
  await prepareWorld(owner, fill, {
    invitationId: has(world.invitationId),
    apiKeyId: has(world.apiKeyId),
    overlayId: has(world.overlayId),
    viewId: has(world.viewId),
    deliveryId: has(world.deliveryId) || !title.includes("/pushes/"),
    endpointId: world.endpointId,
    regime: world.regime,
    providerId: world.providerId,
  });
  if (title.includes("takeUpCertificate")) await nameCertificate(owner, fill, world.siteId);
});

const refusedToSomebody = Object.entries(ACTIONS).filter(
  ([, { may = [] }]) => !CALLERS.every((caller) => may.includes(caller)),
);
for (const [name, action] of refusedToSomebody) {
  test(`${name} works for the owner with what the matrix sends`, async () => {
    const before = await readWorld();
    const args = action.args ?? [{ provider: "demo", ...action.input(before) }];
    const body = await sendAction(owner, name, fill, args);
    if (action.args) return expect(body).toContain(HENGLI.name);
    expect(body).toContain('"ok":true');
    if (!action.readsOnly) expect((await readWorld()).rows).not.toEqual(before.rows);
  });
}
