import { z } from "zod";
import { CounterpartState } from "../kit/counterpart-state";
import { COMMON_FAULTS, faultMembers } from "../kit/faults";
import type { FaultOrder } from "../kit/faults";
import type { Kit } from "../kit/kit";
import { startCounterpart } from "../kit/start-counterpart";
import type { OpenCounterpart } from "../kit/start-counterpart";
import { marketApp } from "./market-app";
import { MarketState } from "./profile";

/** The procurement platforms that stand in, by the path of each. */
export const MARKETS = [
  { id: "asean-trade-connect", name: "ASEAN Trade Connect" },
  { id: "myprocure", name: "MyProcure" },
  { id: "jetro-marketplace", name: "JETRO Marketplace" },
] as const;

/** Settings of one platform. */
export interface MarketOptions {
  id: string;
  name: string;
  /** File that keeps its state between starts; null keeps nothing. */
  stateFile: string | null;
  now: () => Date;
}

const MarketFaultOrder = z
  .strictObject(faultMembers(COMMON_FAULTS))
  .transform((order): FaultOrder => ({ ...order, scope: undefined }));

/** Opens a platform and gives its app, whose routes lie under its id. */
export async function openMarket({ id, name, stateFile, now }: MarketOptions): Promise<OpenCounterpart> {
  const stopping = new AbortController();
  const state = await CounterpartState.open({
    file: stateFile,
    schema: MarketState,
    seed: { profiles: [], keys: {} },
    now,
    chance: Math.random,
  });
  const kit: Kit<MarketState> = {
    path: `/${id}`,
    name,
    state,
    faults: COMMON_FAULTS,
    faultOrder: MarketFaultOrder,
    scopeField: null,
    damaged: () => ({ profileNumber: 7, status: "perhaps" }),
    stopping: stopping.signal,
  };
  return {
    app: marketApp(kit),
    path: kit.path,
    name,
    close: async () => {
      stopping.abort();
      await state.save();
    },
  };
}

/** Starts a platform alone on 127.0.0.1 (port 0 takes a free one); `url` is its base, without a trailing slash. */
export async function startMarket(
  options: MarketOptions & { port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  return startCounterpart(await openMarket(options), options.port);
}
