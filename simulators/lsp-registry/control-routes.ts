import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import { readOrder } from "../http/read-order";
import { CertificateNumber, CertificateOrder } from "./certificate";
import { FAULT_MEANINGS, FaultOrder } from "./faults";
import type { RegistryParts } from "./registry-app";

/** Which callback to send: a number anew, an earlier one by its id, or (neither) the last one again. */
const CallbackOrder = z
  .strictObject({ number: z.string().optional(), id: z.string().optional() })
  .refine((order) => order.number === undefined || order.id === undefined, {
    error: "give a number or an id, not both",
  });

/** Orders to the registry. A program gets JSON; a form of the registry's own page is sent back to it. */
export function controlRoutes(parts: RegistryParts): SimulatorApp {
  const { register } = parts;
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  app.get("/received", (c) => c.json({ received: register.received }));
  app.get("/callbacks", (c) => c.json({ callbacks: register.callbacks }));
  app.get("/faults", (c) => c.json({ faults: register.faults, known: FAULT_MEANINGS }));
  app.get("/certificates", (c) => c.json({ certificates: register.certificates }));
  app.post("/certificates", (c) => changeCertificate(c, parts, null));
  app.post("/certificates/:number", (c) => changeCertificate(c, parts, c.req.param("number")));
  app.post("/faults", (c) => setFault(c, parts));
  app.post("/callbacks", (c) => sendCallback(c, parts));
  return app;
}

/** The page's form carries the number in its body; a program gives it in the path. */
const OrderWithNumber = CertificateOrder.extend({ number: z.string() });
type OrderMaybeWithNumber = CertificateOrder & { number?: string | undefined };

async function changeCertificate(c: Context, parts: RegistryParts, inPath: string | null): Promise<Response> {
  const schema =
    inPath === null ? OrderWithNumber : CertificateOrder.extend({ number: z.never().optional() });
  const read = await readOrder<OrderMaybeWithNumber>(c, schema);
  if ("refusal" in read) return read.refusal;
  const { number: inBody, ...order } = read.order;
  const number = CertificateNumber.safeParse(inPath ?? inBody);
  if (!number.success) {
    return problem(c, 400, "Bad request", "A number has 4 to 64 capitals, digits and single hyphens.");
  }
  parts.register.change(number.data, order);
  const certificate = parts.register.answer(number.data);
  if (!certificate) throw new Error("A certificate that was just changed is on the register.");
  await parts.register.save();
  const callback = parts.announcer.announce(certificate);
  return read.fromForm ? backToPage(c) : c.json({ ...certificate, callback: { id: callback.id } });
}

async function setFault(c: Context, { register }: RegistryParts): Promise<Response> {
  const read = await readOrder(c, FaultOrder);
  if ("refusal" in read) return read.refusal;
  const faults = register.order(read.order);
  await register.save();
  return read.fromForm ? backToPage(c) : c.json({ faults });
}

async function sendCallback(c: Context, { register, announcer }: RegistryParts): Promise<Response> {
  const read = await readOrder(c, CallbackOrder);
  if ("refusal" in read) return read.refusal;
  const { number, id } = read.order;
  if (number !== undefined) {
    const certificate = register.answer(number);
    if (!certificate)
      return problem(c, 404, "Not found", "No certificate with this number is on the register.");
    const callback = announcer.announce(certificate);
    return read.fromForm ? backToPage(c) : c.json({ callback }, 202);
  }
  const earlier = register.callbacks.findLast((one) => id === undefined || one.id === id);
  if (!earlier) return problem(c, 404, "Not found", "No such callback was sent.");
  const callback = announcer.repeat(earlier);
  return read.fromForm ? backToPage(c) : c.json({ callback }, 202);
}

/** Leads a person back to the page they pressed the button on. */
function backToPage(c: Context): Response {
  return c.redirect(new URL(c.req.url).pathname.replace(/\/control\/.*$/, "/"), 303);
}
