import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Context } from "hono";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import type { Announcer } from "./announcer";
import { controlRoutes } from "./control-routes";
import { ANSWER_FAULTS } from "./faults";
import { misbehave, send } from "./misbehave";
import type { RightAnswer } from "./misbehave";
import { refuseLookup } from "./refuse-lookup";
import type { Register } from "./register";
import { registerPage } from "./register-page";

/** Path under which the registry is mounted, alone and beside the other simulators. */
export const REGISTRY_PATH = "/lsp-registry";

/** The parts that the registry's routes work on. */
export interface RegistryParts {
  register: Register;
  announcer: Announcer;
  stopping: AbortSignal;
}

/** The registry over HTTP: look-ups for anyone, a page for people, orders for tests and demonstrations. */
export function registryApp(parts: RegistryParts): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false }).basePath(REGISTRY_PATH);
  app.get("/", (c) => c.html(registerPage(parts.register, REGISTRY_PATH)));
  app.all("/certificates/:number", (c) => lookUp(c, parts));
  app.route("/control", controlRoutes(parts));
  return app;
}

/** Answers a look-up: a wrong request is refused, a right one may be hit by a fault. */
async function lookUp(c: Context<{ Bindings: HttpBindings }>, parts: RegistryParts): Promise<Response> {
  const { register } = parts;
  const number = c.req.param("number") ?? "";
  const refusal = refuseLookup(c, number);
  const hit = refusal ? null : register.draw(ANSWER_FAULTS);
  const { pathname, search } = new URL(c.req.url);
  const entry = register.note({
    method: c.req.method,
    path: pathname + search,
    headers: c.req.header(),
    status: null,
    fault: hit?.fault ?? null,
  });
  const right = rightAnswer(register, number);
  const response = hit ? await misbehave(c, hit, right, parts.stopping) : (refusal ?? send(right));
  if (hit?.fault !== "gone") entry.status = response.status;
  return response;
}

function rightAnswer(register: Register, number: string): RightAnswer {
  const certificate = register.answer(number);
  if (certificate) {
    return { status: 200, contentType: "application/json", body: JSON.stringify(certificate) };
  }
  const detail = "No certificate with this number is on the register.";
  return {
    status: 404,
    contentType: "application/problem+json",
    body: JSON.stringify({ type: "about:blank", title: "Not found", status: 404, detail }),
  };
}

/** The answer to a path that the registry does not have. */
export function unknownPath(c: Context): Response {
  return problem(c, 404, "Not found", "There is nothing at this path.");
}
