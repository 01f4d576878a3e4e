/** What was sent, as it is kept: no header of it holds a secret. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
}

/** What came back, as it is kept: the start of the body is enough to see why. */
export interface GotResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Kept {
  /** Codes and short words on what happened; holds no secret. */
  detail: Record<string, string>;
  request?: SentRequest;
  response?: GotResponse;
}

/**
 * What sending one row came to.
 * - `done`: taken; `result` is what the receiver said, where somebody will read it.
 * - `retry`: not now; `blame` says whether the endpoint failed or only this row, `retryAfterMs` what it asked for.
 * - `refused`: never will be taken as it is; the row is dead. `isAnswer` where the receiver said so, not we.
 * - `gone`: the endpoint wants nothing any more (410).
 */
export type SendResult = Kept &
  (
    | { outcome: "done"; result?: Record<string, unknown> }
    | { outcome: "retry"; blame: "endpoint" | "row"; retryAfterMs?: number }
    | { outcome: "refused"; isAnswer: boolean; result?: Record<string, unknown> }
    | { outcome: "gone" }
  );

/** One row that was sent: what it came to, and when. */
export interface Sent<R> {
  row: R;
  result: SendResult;
  started: Date;
  ended: Date;
  /** It asked whether a paused endpoint answers again. */
  isProbe: boolean;
}
