import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { page, type Html } from "../http/page";
import { readOrder } from "../http/read-order";
import { SavedJson } from "../http/saved-json";
import type { OpenCounterpart } from "../kit/start-counterpart";
import { checkoutPage } from "../sites/checkout-page";
import { GATEWAYS, type GatewayId } from "../sites/data/gateways";

const PATH = "/payment-gateways";
const SLOW_MS = 30_000;
const RECEIVED_MOST = 500;

/** How a gateway may go wrong, and how that looks from outside. */
const GATEWAY_FAULTS = {
  none: "the gateway's page comes at once",
  slow: "the gateway's page comes after half a minute",
  half: "the gateway's page begins and does not end within half a minute",
  dead: "the connection is reset without an answer",
  error: "the gateway answers 500",
  wall: "the gateway answers 403, as to a program",
  ring: "the gateway leads round in a circle",
  post_only: "shops have to send the gateway a form, and cannot lead there",
} as const;
const Fault = z.enum(["none", "slow", "half", "dead", "error", "wall", "ring", "post_only"]);

/** All that came to a gateway. */
const Received = z.object({
  gateway: z.string(),
  method: z.string(),
  path: z.string(),
  /** What the browser says it is for (`Sec-Fetch-Dest`), where it does. */
  dest: z.string().nullable(),
  language: z.string().nullable(),
  at: z.string(),
});
const State = z.object({ faults: z.record(z.string(), Fault), received: z.array(Received) });
type State = z.output<typeof State>;

const FaultOrder = z.strictObject({ gateway: z.string(), fault: Fault });

/** The gateways as a shop knows them. */
export interface GatewayDesk {
  /** Opens a session; gives where the buyer is to go. */
  open(gateway: GatewayId): string;
  /** Whether it takes buyers by a form alone. */
  wantsForm(gateway: GatewayId): boolean;
}

/** The gateways, each at one of several ports, and what tells of them and orders them about. */
export interface OpenGateways {
  counterpart: OpenCounterpart;
  /** One app a port; `at` says where it came to be served. */
  doors: readonly { app: SimulatorApp; at: (origin: string) => void }[];
  desk: GatewayDesk;
}

const IDS = z.enum(Object.keys(GATEWAYS).filter((id): id is GatewayId => id in GATEWAYS));
const DOORS = 2;

function reset(c: Context<{ Bindings: HttpBindings }>): Response {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function doorApp(state: State, save: () => void, stopping: AbortSignal): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.use("*", async (c, next) => {
    const [, gateway = ""] = c.req.path.split("/");
    const dest = c.req.header("sec-fetch-dest") ?? null;
    const language = c.req.header("accept-language") ?? null;
    const came = { gateway, method: c.req.method, path: c.req.path, dest, language };
    state.received = [...state.received.slice(1 - RECEIVED_MOST), { ...came, at: new Date().toISOString() }];
    save();
    await next();
  });
  app.on(["GET", "POST"], "/:gateway/session/:session", async (c) => {
    const id = IDS.safeParse(c.req.param("gateway"));
    if (!id.success) return c.text("There is no such gateway.", 404);
    const shown = checkoutPage(id.data, "en");
    switch (state.faults[id.data] ?? "none") {
      case "dead":
        return reset(c);
      case "error":
        return c.text("The gateway has failed.", 500);
      case "wall":
        return c.text("Programs are not served.", 403);
      case "ring":
        return c.redirect(`/${id.data}/session/${randomUUID()}`);
      case "slow":
        await wait(SLOW_MS, null, { signal: stopping }).catch(() => null);
        return c.html(shown);
      case "half":
        return c.body(begun(stopping), 200, { "content-type": "text/html" });
      default:
        return c.html(shown);
    }
  });
  app.all("*", (c) => c.text("There is nothing here.", 404));
  return app;
}

/** The beginning of a page, and nothing for half a minute. */
function begun(signal: AbortSignal): ReadableStream<Uint8Array> {
  let isBegun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!isBegun) controller.enqueue(new TextEncoder().encode("<!doctype html><title>Pay</title>"));
      else {
        await wait(SLOW_MS, null, { signal }).catch(() => null);
        controller.close();
      }
      isBegun = true;
    },
  });
}

/** Opens the payment gateways: at two ports, with a note of all that comes to them, going wrong as they are told. */
export async function openGateways(options: { stateFile: string }): Promise<OpenGateways> {
  const file = new SavedJson(options.stateFile, State);
  const state: State = (await file.read()) ?? { faults: {}, received: [] };
  const stopping = new AbortController();
  const save = (): void => void file.write(state);
  const origins: string[] = [];
  const doors = Array.from({ length: DOORS }, (_none, index) => ({
    app: doorApp(state, save, stopping.signal),
    at: (origin: string) => void (origins[index] = origin),
  }));
  const originOf = (gateway: GatewayId): string =>
    origins[Math.floor((IDS.options.indexOf(gateway) * DOORS) / IDS.options.length)] ?? "";
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false }).basePath(PATH);
  app.get("/", (c) => c.html(gatewaysPage(state, originOf)));
  app.get("/gateways", (c) =>
    c.json({ gateways: IDS.options.map((id) => ({ id, ...GATEWAYS[id], url: `${originOf(id)}/${id}` })) }),
  );
  app.get("/control/received", (c) => c.json({ received: state.received }));
  app.get("/control/faults", (c) => c.json({ faults: state.faults, known: GATEWAY_FAULTS }));
  app.post("/control/faults", async (c) => {
    const read = await readOrder(c, FaultOrder.extend({ gateway: IDS }));
    if ("refusal" in read) return read.refusal;
    state.faults[read.order.gateway] = read.order.fault;
    await file.write(state);
    return read.fromForm ? c.redirect(`${PATH}/`, 303) : c.json({ faults: state.faults });
  });
  return {
    doors,
    counterpart: {
      ...{ app, path: PATH, name: "Payment gateways" },
      async close() {
        stopping.abort();
        await file.write(state);
      },
    },
    desk: {
      open: (gateway) => `${originOf(gateway)}/${gateway}/session/${randomUUID()}?key=${randomUUID()}`,
      wantsForm: (gateway) => state.faults[gateway] === "post_only",
    },
  };
}

function gatewaysPage(state: State, originOf: (id: GatewayId) => string): Html {
  const lately = state.received.toReversed().slice(0, 30);
  return page(
    "Payment gateways",
    html`<main>
      <h1>Payment gateways</h1>
      <p class="soft">A stand-in for local gateways, at two ports. Nothing is ever charged.</p>
      ${IDS.options.map((id) => {
        const fault = state.faults[id] ?? "none";
        return html`<div class="card">
          <h2>${GATEWAYS[id].name}</h2>
          <p><code>${originOf(id)}/${id}</code>: ${GATEWAY_FAULTS[fault]}</p>
          <form method="post" action="${PATH}/control/faults">
            <input type="hidden" name="gateway" value="${id}" />
            <select name="fault" aria-label="Fault of ${id}">
              ${Object.entries(GATEWAY_FAULTS).map(
                ([code, meaning]) =>
                  html`<option value="${code}" ${code === fault ? "selected" : ""}>
                    ${code}: ${meaning}
                  </option>`,
              )}
            </select>
            <button>Set</button>
          </form>
        </div>`;
      })}
      <h2>What came last</h2>
      <div class="card">
        ${lately.map(({ at, method, path }) => html`<p><code>${at} ${method} ${path}</code></p>`)}
      </div>
    </main>`,
  );
}
