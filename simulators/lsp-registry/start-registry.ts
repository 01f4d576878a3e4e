import { z } from "zod";
import { Announcer } from "../kit/announcer";
import { CounterpartState } from "../kit/counterpart-state";
import { ANSWER_FAULTS, CALLBACK_FAULTS, faultMembers } from "../kit/faults";
import type { Kit } from "../kit/kit";
import { startCounterpart } from "../kit/start-counterpart";
import type { OpenCounterpart } from "../kit/start-counterpart";
import { Register, RegisterState } from "./register";
import { registryApp } from "./registry-app";
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

const FAULTS = [...ANSWER_FAULTS, ...CALLBACK_FAULTS];
const FaultOrder = z.strictObject(faultMembers(FAULTS));

/** Opens the register and gives its app, whose routes lie under `/lsp-registry`. */
export async function openRegistry(options: RegistryOptions): Promise<OpenCounterpart> {
  const stopping = new AbortController();
  const state = await CounterpartState.open({
    file: options.stateFile,
    schema: RegisterState,
    seed: { certificates: [...SEED_CERTIFICATES] },
    now: () => new Date(),
    chance: Math.random,
  });
  const kit: Kit = {
    path: "/lsp-registry",
    name: "LSP registry",
    state,
    faults: FAULTS,
    faultOrder: FaultOrder,
    scopeField: null,
    damaged: (fault) => (fault === "malformed" ? MALFORMED : otherCertificate()),
    stopping: stopping.signal,
  };
  const announcer = new Announcer(state, { url: options.callbackUrl, secret: options.callbackSecret });
  return {
    app: registryApp({ kit, register: new Register(state), announcer }),
    path: kit.path,
    name: kit.name,
    close: async () => {
      stopping.abort();
      await announcer.close();
      await state.save();
    },
  };
}

/** Starts a registry alone on 127.0.0.1 (port 0 takes a free one); `url` is its base, without a trailing slash. */
export async function startRegistry(
  options: RegistryOptions & { port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  return startCounterpart(await openRegistry(options), options.port);
}

const MALFORMED = { number: 7, status: "ok", validUntil: "soon" };

function otherCertificate(): object {
  return {
    number: "RCEP-LSP-2026-999999",
    status: "active",
    entity: "Another provider",
    issuingCountries: ["CN", "JP"],
    languages: ["en", "zh"],
    validUntil: "2099-12-31",
    asOf: new Date().toISOString(),
  };
}
