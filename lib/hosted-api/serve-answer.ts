import { notFound } from "@/lib/core/errors";
import type { AnswerOperation } from "@/lib/regimes";
import type { AnswerStore, ServedAnswer } from "./answer-store";
import type { Ask } from "./ask";

/** Public, and to be asked for again each time. */
export const ANSWER_HEADERS = { "cache-control": "no-cache", "access-control-allow-origin": "*" };

/** What goes over the wire: the bytes as they were signed, or none where the caller has them. */
export interface SentAnswer {
  status: 200 | 304;
  body: string | null;
  /** Names and values in turn, which node:http sends with the least work. */
  headers: string[];
  /** What the answer comes down to, and its receipt, for the log. */
  said: string | null;
  evidenceId: string | null;
}

/** An answer's route as the contract writes it. */
export function answerRoutePath({ name }: AnswerOperation): string {
  return `/sites/{site}/${name}`;
}

const COMMON = Object.entries(ANSWER_HEADERS).flat();

interface Prepared {
  whole: SentAnswer;
  unchanged: SentAnswer;
}

// Put together once an answer, since it is sent as it is until it changes.
const prepared = new WeakMap<ServedAnswer, Prepared>();

function prepare({ body, etag, said, evidenceId }: ServedAnswer): Prepared {
  const length = String(Buffer.byteLength(body));
  const own = ["etag", etag, "content-type", "application/json", "content-length", length];
  return {
    whole: { status: 200, body, headers: [...COMMON, ...own], said, evidenceId },
    unchanged: { status: 304, body: null, headers: [...COMMON, "etag", etag], said, evidenceId },
  };
}

function send(answer: ServedAnswer, ifNoneMatch: string | undefined): SentAnswer {
  let known = prepared.get(answer);
  if (!known) prepared.set(answer, (known = prepare(answer)));
  return ifNoneMatch?.includes(answer.etag) ? known.unchanged : known.whole;
}

/** An answer that can be given at once, from memory; null for whatever needs more than a look-up. */
export function serveKeptAnswer(
  store: AnswerStore,
  ask: Ask,
  ifNoneMatch: string | undefined,
): SentAnswer | null {
  const answer = store.kept(ask);
  return answer ? send(answer, ifNoneMatch) : null;
}

/** Serves one answer. Throws `not_found` for no such site. */
export async function serveAnswer(
  store: AnswerStore,
  ask: Ask,
  ifNoneMatch: string | undefined,
): Promise<SentAnswer> {
  const answer = await store.get(ask);
  if (!answer) throw notFound("site");
  return send(answer, ifNoneMatch);
}
