import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import type { Kit } from "../kit/kit";
import { counterpartApp } from "../kit/start-counterpart";
import { takeRequest } from "../kit/take-request";
import type { ReadRequest } from "../kit/take-request";
import type { Inboxes, ReceiverState } from "./inboxes";
import { readDelivery, refused } from "./read-delivery";
import { receiverControl } from "./receiver-control";
import { receiverPage } from "./receiver-page";

/** The parts that the receiver's routes work on. */
export interface ReceiverParts {
  kit: Kit<ReceiverState>;
  inboxes: Inboxes;
}

/** The receiver over HTTP: inboxes for webhooks, a page for people, orders for tests and demonstrations. */
export function receiverApp(parts: ReceiverParts): SimulatorApp {
  const app = counterpartApp(parts.kit);
  app.get("/", (c) => c.html(receiverPage(parts)));
  app.route("/control", receiverControl(parts));
  app.all("/:inbox", (c) => receive(c, parts));
  return app;
}

function receive(c: Context<{ Bindings: HttpBindings }>, { kit, inboxes }: ReceiverParts): Promise<Response> {
  const name = c.req.param("inbox") ?? "";
  const entry = inboxes.note(name, c.req.header("webhook-id") ?? null);
  const read = async (): Promise<ReadRequest> => {
    const inbox = inboxes.find(name);
    if (!inbox) return refused("inbox_unknown");
    const result = await readDelivery(c, inbox, entry, kit.state.now());
    if (typeof result === "string") {
      inbox.kept.counts.refused += 1;
      return refused(result);
    }
    const take = () => {
      inboxes.take(inbox, entry, result.id);
      return { status: 204, headers: {}, body: "" };
    };
    return { effect: take };
  };
  return takeRequest(c, kit, { entry, scope: name, read });
}
