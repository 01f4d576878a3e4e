import type { z } from "zod";
import type { CounterpartState } from "./counterpart-state";
import type { Fault, FaultOrder } from "./faults";

/** What the shared parts (control, faults, page) need to know of a counterpart. */
export interface Kit<Own extends object = object> {
  /** Path under which it is mounted, alone and beside the other simulators. */
  path: string;
  name: string;
  state: CounterpartState<Own>;
  /** The faults it can be ordered to have. */
  faults: readonly Fault[];
  faultOrder: z.ZodType<FaultOrder>;
  /** The field of its fault form that names a place; null where it has but one. */
  scopeField: (() => { name: string; label: string; choices: readonly string[] }) | null;
  /** Its answers when they are damaged. */
  damaged: (fault: "malformed" | "wrong_number") => object;
  /** Aborted when it stops: slow answers end early. */
  stopping: AbortSignal;
}
