import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { listen } from "../http/listen";
import type { SimulatorApp } from "../http/listen";
import { SavedJson } from "../http/saved-json";
import { Announcer } from "./announcer";
import { Register, RegisterState } from "./register";
import { REGISTRY_PATH, registryApp, unknownPath } from "./registry-app";
import { SEED_CERTIFICATES } from "./seed-certificates";

/** Settings of one registry. */
export interface RegistryOptions {
  /** Full URL that callbacks are posted to. */
  callbackUrl: string;
  /** Shared secret, `whsec_` and base64. */
  callbackSecret: string;
  /** File that keeps the register between starts; null keeps nothing. */
  stateFile: string | null;
}

/** A registry without a port of its own, to be mounted. */
export interface OpenRegistry {
  app: SimulatorApp;
  close: () => Promise<void>;
}

/** Opens the register and gives its app, whose routes lie under `/lsp-registry`. */
export async function openRegistry(options: RegistryOptions): Promise<OpenRegistry> {
  const now = (): Date => new Date();
  const saved = options.stateFile === null ? null : new SavedJson(options.stateFile, RegisterState);
  const register = await Register.open({ seed: SEED_CERTIFICATES, saved, now, chance: Math.random });
  const announcer = new Announcer(
    register,
    { url: options.callbackUrl, secret: options.callbackSecret },
    now,
  );
  const stopping = new AbortController();
  return {
    app: registryApp({ register, announcer, stopping: stopping.signal }),
    close: async () => {
      stopping.abort();
      await announcer.close();
      await register.save();
    },
  };
}

/** Starts a registry alone on 127.0.0.1 (port 0 takes a free one); `url` is its base, without a trailing slash. */
export async function startRegistry(
  options: RegistryOptions & { port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  const registry = await openRegistry(options);
  const root = new Hono<{ Bindings: HttpBindings }>({ strict: false })
    .route("/", registry.app)
    .notFound(unknownPath);
  const server = await listen(root, options.port);
  return {
    url: `${server.url}${REGISTRY_PATH}`,
    close: async () => {
      await registry.close();
      await server.close();
    },
  };
}
