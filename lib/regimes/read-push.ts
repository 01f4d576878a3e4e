import { z } from "zod";
import type { ReferenceResponse } from "./define-regime";
import type { PushReading } from "./push";

const Problem = z.looseObject({
  detail: z.string().max(2_000).optional(),
  title: z.string().max(500).optional(),
});

/** A body as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How a platform says that it took a push, and by which statuses that it never will; failures are message keys. */
export interface PushProfile<T> {
  takenBy: readonly number[];
  taken: z.ZodType<T>;
  /** The platform's own number of it, and its own time. */
  told(answer: T): { reference: string; at: string };
  refusedBy: readonly number[];
  unreadable: string;
  refused: string;
}

/** What a platform's answer to a push means. Any gateway can say 404: only a problem document of its own refuses. */
export function readPush<T>(profile: PushProfile<T>, { status, body }: ReferenceResponse): PushReading {
  const unclear = { state: "unclear" as const, failure: profile.unreadable, params: { status } };
  const json = parseJson(body);
  if (profile.takenBy.includes(status)) {
    const taken = profile.taken.safeParse(json);
    if (!taken.success) return unclear;
    const { reference, at } = profile.told(taken.data);
    return { state: "taken", reference, at: new Date(at).toISOString() };
  }
  const problem = Problem.safeParse(json);
  if (!profile.refusedBy.includes(status) || !problem.success) return unclear;
  const detail = problem.data.detail ?? problem.data.title ?? "";
  return { state: "refused", failure: profile.refused, params: { status, detail } };
}
