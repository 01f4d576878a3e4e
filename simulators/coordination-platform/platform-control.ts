import type { Context } from "hono";
import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import { readOrder } from "../http/read-order";
import { backToPage, controlRoutes } from "../kit/control-routes";
import type { PlatformParts } from "./platform-app";
import { newClientPage } from "./new-client-page";
import { Policy } from "./platform-state";

const Decision = z.strictObject({
  status: z.enum(["accepted", "rejected"], { error: "a decision is accepted or rejected" }),
  reason: z.string().max(500).optional(),
});
/** The page's form carries the number in its body; a program gives it in the path. */
const DecisionWithNumber = Decision.extend({ number: z.string() });
type DecisionMaybeWithNumber = z.infer<typeof Decision> & { number?: string | undefined };

const ClientOrder = z
  .strictObject({
    name: z.string().trim().min(1, "a name is not empty").max(100),
    clientId: z.string().min(1).max(100).optional(),
    clientSecret: z.string().min(16, "a secret has at least 16 characters").max(200).optional(),
  })
  .refine((order) => (order.clientId === undefined) === (order.clientSecret === undefined), {
    error: "give both a clientId and a clientSecret, or neither",
  });

/** Orders to the platform. A program gets JSON; a form of the platform's own page is sent back to it. */
export function platformControl(parts: PlatformParts): SimulatorApp {
  const { kit, clients, filings, decider, announcer } = parts;
  const app = controlRoutes(kit, { announcer, compose: (number) => decider.compose(number) });
  app.get("/filings", (c) => c.json({ filings: filings.all }));
  app.post("/filings", (c) => decideByHand(c, parts, null));
  app.post("/filings/:number", (c) => decideByHand(c, parts, c.req.param("number")));
  app.get("/policy", (c) => c.json(kit.state.own.policy));
  app.post("/policy", (c) => setPolicy(c, parts));
  app.get("/clients", (c) =>
    c.json({ clients: clients.all.map(({ name, clientId }) => ({ name, clientId })) }),
  );
  app.post("/clients", (c) => registerClient(c, parts));
  return app;
}

async function decideByHand(c: Context, parts: PlatformParts, inPath: string | null): Promise<Response> {
  const schema = inPath === null ? DecisionWithNumber : Decision.extend({ number: z.never().optional() });
  const read = await readOrder<DecisionMaybeWithNumber>(c, schema);
  if ("refusal" in read) return read.refusal;
  const { number, status, reason } = read.order;
  const filing = parts.filings.find(inPath ?? number ?? "");
  if (!filing) return problem(c, 404, "Not found", "No filing has this number.");
  const callback = await parts.decider.decide(
    filing,
    status,
    status === "accepted" ? null : (reason ?? null),
  );
  return read.fromForm ? backToPage(c) : c.json({ filing, callback: { id: callback.id } });
}

async function setPolicy(c: Context, { kit, decider }: PlatformParts): Promise<Response> {
  const read = await readOrder(c, Policy.partial());
  if ("refusal" in read) return read.refusal;
  const { decideAfterMs, verdict } = read.order;
  const { policy } = kit.state.own;
  if (decideAfterMs !== undefined) policy.decideAfterMs = decideAfterMs;
  if (verdict !== undefined) policy.verdict = verdict;
  await kit.state.save();
  decider.armAll();
  return read.fromForm ? backToPage(c) : c.json(policy);
}

async function registerClient(c: Context, { kit, clients }: PlatformParts): Promise<Response> {
  const read = await readOrder(c, ClientOrder);
  if ("refusal" in read) return read.refusal;
  const { name, clientId, clientSecret } = read.order;
  const given = clientId !== undefined && clientSecret !== undefined ? { clientId, clientSecret } : null;
  const client = clients.register(name, given);
  await kit.state.save();
  c.header("cache-control", "no-store");
  return read.fromForm ? c.html(newClientPage(kit, name, client)) : c.json(client, 201);
}
