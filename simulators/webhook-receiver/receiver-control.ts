import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import { readOrder } from "../http/read-order";
import { backToPage, controlRoutes } from "../kit/control-routes";
import { InboxOrder } from "./inbox";
import type { ReceiverParts } from "./receiver-app";

/** Orders to the receiver. A program gets JSON; a form of the receiver's own page is sent back to it. */
export function receiverControl(parts: ReceiverParts): SimulatorApp {
  const { kit, inboxes } = parts;
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.get("/received", (c) => c.json({ deliveries: inboxes.deliveries(c.req.query("inbox") ?? null) }));
  app.get("/count", (c) => {
    const counts = inboxes.counts(c.req.query("inbox") ?? null);
    return counts ? c.json(counts) : problem(c, 404, "Not found", "There is no inbox with this name.");
  });
  app.get("/inboxes", (c) =>
    c.json({ inboxes: inboxes.all.map(({ name, counts }) => ({ name, ...counts })) }),
  );
  app.post("/inboxes", (c) => setInbox(c, parts));
  app.route("/", controlRoutes(kit, null));
  return app;
}

async function setInbox(c: Context, { kit, inboxes }: ReceiverParts): Promise<Response> {
  const read = await readOrder<InboxOrder>(c, InboxOrder);
  if ("refusal" in read) return read.refusal;
  inboxes.set(read.order);
  await kit.state.save();
  const { name } = read.order;
  return read.fromForm
    ? backToPage(c)
    : c.json({ name, url: `${new URL(c.req.url).origin}${kit.path}/${name}` });
}
