import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import type { Announcer } from "../kit/announcer";
import { jsonAnswer, problemAnswer } from "../kit/answer";
import type { Answer } from "../kit/answer";
import type { Kit } from "../kit/kit";
import { counterpartApp } from "../kit/start-counterpart";
import { describeRequest, takeRequest } from "../kit/take-request";
import { registryControl } from "./registry-control";
import { refuseLookup } from "./refuse-lookup";
import type { Register } from "./register";
import { registerPage } from "./register-page";

/** The parts that the registry's routes work on. */
export interface RegistryParts {
  kit: Kit;
  register: Register;
  announcer: Announcer;
}

/** The registry over HTTP: look-ups for anyone, a page for people, orders for tests and demonstrations. */
export function registryApp(parts: RegistryParts): SimulatorApp {
  const app = counterpartApp(parts.kit);
  app.get("/", (c) => c.html(registerPage(parts)));
  app.all("/certificates/:number", (c) => lookUp(c, parts));
  app.route("/control", registryControl(parts));
  return app;
}

/** Answers a look-up: a wrong request is refused, a right one may be hit by a fault. */
function lookUp(c: Context<{ Bindings: HttpBindings }>, { kit, register }: RegistryParts): Promise<Response> {
  const number = c.req.param("number") ?? "";
  const entry = kit.state.note(describeRequest(c));
  const read = () => refuseLookup(c, number) ?? { effect: () => rightAnswer(register, number) };
  return takeRequest(c, kit, { entry, scope: null, read });
}

function rightAnswer(register: Register, number: string): Answer {
  const certificate = register.answer(number);
  if (certificate) return jsonAnswer(200, certificate);
  const detail = "No certificate with this number is on the register.";
  return problemAnswer({ title: "Not found", status: 404, detail });
}
