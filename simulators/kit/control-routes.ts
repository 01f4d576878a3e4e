import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import { readOrder } from "../http/read-order";
import type { Announcement, Announcer } from "./announcer";
import { CALLBACK_FAULTS, FAULT_MEANINGS } from "./faults";
import type { Fault } from "./faults";
import type { Kit } from "./kit";

/** A counterpart's callbacks: who sends them, and what there is to say of a number now (null: nothing). */
export interface CallbackDesk {
  announcer: Announcer;
  compose: (number: string) => Announcement | null;
}

/**
 * Which callback to send: a number anew, an earlier one by its id, or (neither) the last one again; and how it is
 * to go wrong. Without a fault an earlier one goes out rightly, and a number as the faults that are set have it.
 */
const CallbackOrder = z
  .strictObject({
    number: z.string().optional(),
    id: z.string().optional(),
    fault: z.enum(CALLBACK_FAULTS, { error: `a fault is one of ${CALLBACK_FAULTS.join(", ")}` }).optional(),
    delayMs: z.coerce.number().int().min(0).max(600_000).optional(),
  })
  .refine((order) => order.number === undefined || order.id === undefined, {
    error: "give a number or an id, not both",
  });

/** The orders that every counterpart takes. A program gets JSON; a form of its own page is sent back to it. */
export function controlRoutes(kit: Kit, desk: CallbackDesk | null): SimulatorApp {
  const { state } = kit;
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.get("/received", (c) => c.json({ received: state.received }));
  app.get("/visits", (c) => c.json({ visits: state.visits }));
  app.get("/faults", (c) => c.json({ faults: state.faults, known: meaningsOf(kit.faults) }));
  app.post("/faults", (c) => setFault(c, kit));
  if (desk === null) return app;
  app.get("/callbacks", (c) => c.json({ callbacks: state.callbacks }));
  app.post("/callbacks", (c) => sendCallback(c, kit, desk));
  return app;
}

/** Leads a person back to the page they pressed the button on. */
export function backToPage(c: Context): Response {
  return c.redirect(new URL(c.req.url).pathname.replace(/\/control\/.*$/, "/"), 303);
}

function meaningsOf(faults: readonly Fault[]): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault, FAULT_MEANINGS[fault]]));
}

async function setFault(c: Context, { state, faultOrder }: Kit): Promise<Response> {
  const read = await readOrder(c, faultOrder);
  if ("refusal" in read) return read.refusal;
  const faults = state.order(read.order);
  await state.save();
  return read.fromForm ? backToPage(c) : c.json({ faults });
}

async function sendCallback(c: Context, { state }: Kit, desk: CallbackDesk): Promise<Response> {
  const read = await readOrder(c, CallbackOrder);
  if ("refusal" in read) return read.refusal;
  const { number, id, fault, delayMs } = read.order;
  const going = { fault: fault ?? null, delayMs: delayMs ?? null };
  if (number !== undefined) {
    const announcement = desk.compose(number);
    if (!announcement) return problem(c, 404, "Not found", "There is nothing to tell of this number.");
    const callback = desk.announcer.announce(announcement, fault === undefined ? null : going);
    return read.fromForm ? backToPage(c) : c.json({ callback }, 202);
  }
  const earlier = state.callbacks.findLast((one) => id === undefined || one.id === id);
  if (!earlier) return problem(c, 404, "Not found", "No such callback was sent.");
  const callback = desk.announcer.repeat(earlier, going);
  return read.fromForm ? backToPage(c) : c.json({ callback }, 202);
}
