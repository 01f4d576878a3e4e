import { afterAll, beforeAll, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/core/db/system";
import { closeDeployment } from "@/lib/deployment";
import { addOperator } from "@/lib/identity";
import { makeProvider, type MadeProvider } from "@/test/make-provider";
import { drainAt, makeWebhook, publish } from "@/test/make-webhook";
import { ownDatabase } from "@/test/own-database";
import { startReceiver, type Receiver } from "@/test/start-receiver";
import { getOverview, readGauges } from ".";

const OPERATOR = { isOperator: true };
let closeDatabase: () => Promise<void>;
let provider: MadeProvider;
let receiver: Receiver;
let endpointId: string;
let now: Date;

beforeAll(async () => {
  closeDatabase = await ownDatabase();
  receiver = await startReceiver();
  now = new Date();
  provider = await makeProvider(now);
  ({ endpointId } = await makeWebhook(provider, receiver.url, { now }));
});
afterAll(async () => {
  await receiver.close();
  await closeDeployment();
  await closeDatabase();
});

it("is there for operators alone", async () => {
  const refused = await getOverview({ isOperator: false }, now).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: "not_found" });
});

it("names what fails, whose it is, how much waits there and since when, and nothing that was sent", async () => {
  receiver.answer((_got, response) => response.writeHead(500).end("no"));
  await publish(provider, 3, now);
  await drainAt(endpointId, now);
  const { ctx } = { ctx: provider.ctx(now) };
  const overview = await getOverview(OPERATOR, new Date(now.getTime() + 600_000));
  const [troubled] = overview.endpoints.rows.filter(({ id }) => id === endpointId);
  expect(troubled).toMatchObject({ state: "active", lastFailure: "http_500", waiting: 3 });
  expect(troubled?.oldestDueAt).not.toBeNull();
  const [tenant] = overview.tenants.filter(({ slug }) => slug === ctx.providerSlug);
  expect(tenant).toMatchObject({ waiting: 3 });
  expect(overview.deliveries).toMatchObject({ pending: 3, dead: 0, expired: 0 });
  expect(overview.deliveries.oldestDueAt).not.toBeNull();
  expect(JSON.stringify(overview)).not.toContain("verdict.changed");
  expect(overview.jobs).toMatchObject({ active: 0, failed: 0 });
});

it("counts every endpoint that does not answer, and shows those where something waits longest", async () => {
  const failing = Array.from({ length: 120 }, (_unused, index) => ({
    id: `of-nobody-${index}`,
    state: index % 2 === 0 ? "paused" : "active",
    stateSince: now,
    failingSince: now,
  }));
  await withSystem("break", (tx) => tx.endpointHealth.createMany({ data: failing }));
  const { endpoints } = await getOverview(OPERATOR, now);
  expect([endpoints.troubled, endpoints.rows.length]).toEqual([121, 100]);
  expect(endpoints.rows[0]?.id).toBe(endpointId);
});

it("gives a monitor the same counts", async () => {
  await withSystem("give up", (tx) => tx.outbox.updateMany({ where: {}, data: { state: "dead" } }));
  expect(await readGauges(now)).toEqual({ pending: 0, dead: 3, expired: 0, oldestDueAt: null });
});

it("is for whoever was made an operator, once and again", async () => {
  const person = { email: "looks-after@example.com", name: "O", locale: "en", password: "a long password" };
  const first = await addOperator(person, now);
  expect(await addOperator(person, now)).toBe(first);
  const row = await withSystem("look", (tx) => tx.person.findUnique({ where: { id: first } }));
  expect(row).toMatchObject({ isOperator: true, email: person.email });
  const { email } = await withSystem("look", (tx) =>
    tx.person.findFirstOrThrow({ where: { isOperator: false } }),
  );
  await expect(addOperator({ ...person, email }, now)).rejects.toMatchObject({ reason: "person_exists" });
});
