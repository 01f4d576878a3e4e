import type { Ctx } from "@/lib/core/ctx";
import type { World } from "./make-world";

/** A write verb as the tests call it. */
export interface VerbCase {
  /** A method, so that verbs of narrower input fit. */
  run(call: { ctx: Ctx; input: object }): Promise<unknown>;
  /** Usable input in that world. */
  good: (world: World) => Record<string, unknown>;
  /** What is wrong with it, laid over the good input; null where any input of the right shape is usable. */
  bad: Record<string, unknown> | null;
  /** Ids of a world that is not the caller's; null where the input names none. */
  foreign: ((world: World) => Record<string, unknown>) | null;
}

/** A verb's row. */
export function verb(
  run: VerbCase["run"],
  good: VerbCase["good"],
  bad: VerbCase["bad"],
  foreign: VerbCase["foreign"],
): VerbCase {
  return { run, good, bad, foreign };
}
