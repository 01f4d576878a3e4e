import { z } from "zod";
import { Announcer } from "../kit/announcer";
import { CounterpartState } from "../kit/counterpart-state";
import { CALLBACK_FAULTS, COMMON_FAULTS, faultMembers } from "../kit/faults";
import type { FaultOrder } from "../kit/faults";
import type { Kit } from "../kit/kit";
import { startCounterpart } from "../kit/start-counterpart";
import type { OpenCounterpart } from "../kit/start-counterpart";
import { Clients } from "./clients";
import { Decider } from "./decider";
import { Filings } from "./filings";
import { KeySet } from "./key-set";
import { Nonces } from "./nonces";
import { PLACES, platformApp } from "./platform-app";
import { NEW_PLATFORM, PlatformState } from "./platform-state";

/** Settings of one platform. */
export interface PlatformOptions {
  /** Origin of the product's API: its key set is read there, and callbacks are posted there. */
  apiUrl: string;
  /** Shared secret, `whsec_` and base64. */
  callbackSecret: string;
  /** File that keeps its state between starts; null keeps nothing. */
  stateFile: string | null;
  now: () => Date;
}

const FAULTS = [...COMMON_FAULTS, ...CALLBACK_FAULTS];
/** Without a place, a fault of an answer hits filings: asking for a token or a status uses none up. */
const PlatformFaultOrder = z
  .strictObject({ ...faultMembers(FAULTS), at: z.enum(PLACES).optional() })
  .transform(({ at, ...order }): FaultOrder => {
    const ofAnswers = COMMON_FAULTS.some((fault) => fault === order.fault);
    const scope = ofAnswers ? (at ?? "filings") : order.fault === "none" ? at : undefined;
    return { ...order, scope };
  });

/** Opens the platform and gives its app, whose routes lie under `/coordination-platform`. */
export async function openPlatform(options: PlatformOptions): Promise<OpenCounterpart> {
  const { apiUrl, callbackSecret: secret, now } = options;
  const controller = new AbortController();
  const stopping = controller.signal;
  const state = await CounterpartState.open({
    file: options.stateFile,
    schema: PlatformState,
    seed: NEW_PLATFORM,
    now,
    chance: Math.random,
  });
  const kit: Kit<PlatformState> = {
    path: "/coordination-platform",
    name: "Coordination platform (DTCP)",
    state,
    faults: FAULTS,
    faultOrder: PlatformFaultOrder,
    scopeField: () => ({ name: "at", label: "At", choices: PLACES }),
    damaged: () => ({ filingNumber: 7, status: "ok", receivedAt: "soon" }),
    stopping,
  };
  const announcer = new Announcer(state, { url: `${apiUrl}/callbacks/coordination-platform`, secret });
  const filings = new Filings(state);
  const decider = new Decider({ state, filings, announcer, stopping });
  const keys = new KeySet(`${apiUrl}/.well-known/jwks.json`, stopping);
  decider.armAll();
  return {
    app: platformApp({
      kit,
      clients: new Clients(state),
      filings,
      decider,
      announcer,
      keys,
      nonces: new Nonces(state),
    }),
    path: kit.path,
    name: kit.name,
    close: async () => {
      controller.abort();
      await decider.close();
      await announcer.close();
      await state.save();
    },
  };
}

/** Starts a platform alone on 127.0.0.1 (port 0 takes a free one); `url` is its base, without a trailing slash. */
export async function startPlatform(
  options: PlatformOptions & { port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  return startCounterpart(await openPlatform(options), options.port);
}
