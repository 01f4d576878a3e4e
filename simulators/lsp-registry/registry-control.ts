import type { Context } from "hono";
import { z } from "zod";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import { readOrder } from "../http/read-order";
import { backToPage, controlRoutes } from "../kit/control-routes";
import { CertificateNumber, CertificateOrder } from "./certificate";
import { announcement } from "./register";
import type { RegistryParts } from "./registry-app";

/** Orders to the registry. A program gets JSON; a form of the registry's own page is sent back to it. */
export function registryControl(parts: RegistryParts): SimulatorApp {
  const { kit, register, announcer } = parts;
  const app = controlRoutes(kit, { announcer, compose: (number) => register.compose(number) });
  app.get("/certificates", (c) => c.json({ certificates: register.certificates }));
  app.post("/certificates", (c) => changeCertificate(c, parts, null));
  app.post("/certificates/:number", (c) => changeCertificate(c, parts, c.req.param("number")));
  return app;
}

/** The page's form carries the number in its body; a program gives it in the path. */
const OrderWithNumber = CertificateOrder.extend({ number: z.string() });
type OrderMaybeWithNumber = CertificateOrder & { number?: string | undefined };

async function changeCertificate(c: Context, parts: RegistryParts, inPath: string | null): Promise<Response> {
  const { kit, register, announcer } = parts;
  const schema =
    inPath === null ? OrderWithNumber : CertificateOrder.extend({ number: z.never().optional() });
  const read = await readOrder<OrderMaybeWithNumber>(c, schema);
  if ("refusal" in read) return read.refusal;
  const { number: inBody, ...order } = read.order;
  const number = CertificateNumber.safeParse(inPath ?? inBody);
  if (!number.success) {
    return problem(c, 400, "Bad request", "A number has 4 to 64 capitals, digits and single hyphens.");
  }
  register.change(number.data, order);
  const certificate = register.answer(number.data);
  if (!certificate) throw new Error("A certificate that was just changed is on the register.");
  await kit.state.save();
  const callback = announcer.announce(announcement(certificate));
  return read.fromForm ? backToPage(c) : c.json({ ...certificate, callback: { id: callback.id } });
}
