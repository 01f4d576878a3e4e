import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { listen } from "../http/listen";
import type { SimulatorApp } from "../http/listen";
import { problem } from "../http/problem";
import type { Kit } from "./kit";

/** A counterpart without a port of its own, to be mounted. */
export interface OpenCounterpart {
  app: SimulatorApp;
  path: string;
  name: string;
  close: () => Promise<void>;
}

/** An app under the counterpart's path, with the path that the fault "redirect" leads to. */
export function counterpartApp(kit: Kit): SimulatorApp {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false }).basePath(kit.path);
  app.all("/elsewhere", (c) => {
    kit.state.countVisit();
    return c.body(null, 204);
  });
  return app;
}

/** Starts a counterpart alone on 127.0.0.1 (port 0 takes a free one); `url` is its base, without a trailing slash. */
export async function startCounterpart(
  counterpart: OpenCounterpart,
  port: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const root = new Hono<{ Bindings: HttpBindings }>({ strict: false })
    .route("/", counterpart.app)
    .notFound((c) => problem(c, 404, "Not found", "There is nothing at this path."));
  const server = await listen(root, port);
  return {
    url: `${server.url}${counterpart.path}`,
    close: async () => {
      await counterpart.close();
      await server.close();
    },
  };
}
