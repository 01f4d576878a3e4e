import { z } from "zod";
import { CounterpartState } from "../kit/counterpart-state";
import { COMMON_FAULTS, faultMembers } from "../kit/faults";
import type { FaultOrder } from "../kit/faults";
import type { Kit } from "../kit/kit";
import { startCounterpart } from "../kit/start-counterpart";
import type { OpenCounterpart } from "../kit/start-counterpart";
import { InboxName } from "./inbox";
import { Inboxes, ReceiverState } from "./inboxes";
import { receiverApp } from "./receiver-app";

/** Settings of one receiver. */
export interface ReceiverOptions {
  /** File that keeps its state between starts; null keeps nothing. */
  stateFile: string | null;
  now: () => Date;
}

/** Deliveries come by the thousand: they are written down once a second. */
const SAVE_DELAY_MS = 1_000;
const ReceiverFaultOrder = z
  .strictObject({ ...faultMembers(COMMON_FAULTS), inbox: InboxName.optional() })
  .transform(({ inbox, ...order }): FaultOrder => ({ ...order, scope: inbox }));

/** Opens the receiver and gives its app, whose routes lie under `/webhook-receiver`. */
export async function openReceiver({ stateFile, now }: ReceiverOptions): Promise<OpenCounterpart> {
  const stopping = new AbortController();
  const state = await CounterpartState.open({
    file: stateFile,
    schema: ReceiverState,
    seed: { inboxes: [], deliveries: [] },
    now,
    chance: Math.random,
    saveDelayMs: SAVE_DELAY_MS,
  });
  const inboxes = new Inboxes(state);
  const kit: Kit<ReceiverState> = {
    path: "/webhook-receiver",
    name: "Webhook receiver",
    state,
    faults: COMMON_FAULTS,
    faultOrder: ReceiverFaultOrder,
    scopeField: () => ({ name: "inbox", label: "Inbox", choices: inboxes.all.map(({ name }) => name) }),
    damaged: () => ({ received: "perhaps" }),
    stopping: stopping.signal,
  };
  return {
    app: receiverApp({ kit, inboxes }),
    path: kit.path,
    name: kit.name,
    close: async () => {
      stopping.abort();
      await state.save();
    },
  };
}

/** Starts a receiver alone on 127.0.0.1 (port 0 takes a free one); `url` is its base, without a trailing slash. */
export async function startReceiver(
  options: ReceiverOptions & { port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  return startCounterpart(await openReceiver(options), options.port);
}
