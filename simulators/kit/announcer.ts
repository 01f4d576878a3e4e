import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { CounterpartState } from "./counterpart-state";
import { CALLBACK_FAULTS } from "./faults";
import type { CallbackFault } from "./faults";
import type { SentCallback } from "./ledger";
import { signWebhook } from "./sign-webhook";

const RETRY_DELAYS_MS = [0, 1_000, 2_000, 4_000];
const ATTEMPT_TIMEOUT_MS = 15_000;
const STALE_SECONDS = 600;
const LATE_MS = 30_000;
const OVERTAKEN_MS = 60_000;

/** Where callbacks go and what they are signed with. */
export interface CallbackTarget {
  url: string;
  /** `whsec_` and base64. */
  secret: string;
}

/** What is announced. */
export interface Announcement {
  /** The number of what it is about. */
  number: string;
  body: string;
  /** What a forger would want believed in its place. */
  lie: string;
}

/** How a callback is to go wrong. */
export interface Going {
  fault: CallbackFault | null;
  delayMs: number | null;
}

/** Tells the product what changed, by signed callbacks (Standard Webhooks 1.0) with a few retries. */
export class Announcer {
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  /** Callbacks that wait to be overtaken. */
  private held: AbortController[] = [];

  constructor(
    private readonly state: CounterpartState<object>,
    private readonly target: CallbackTarget,
  ) {}

  /** Announces under a new id; sending goes on after the return. */
  announce({ number, body, lie }: Announcement, ordered: Going | null = null): SentCallback {
    const going = ordered ?? this.state.draw(CALLBACK_FAULTS, null) ?? { fault: null, delayMs: null };
    const id = `msg_${randomBytes(18).toString("base64url")}`;
    const said = going.fault === "callback_forged" ? lie : body;
    return this.begin({ id, number, fault: going.fault, body: said }, going.delayMs);
  }

  /** Sends an earlier callback again: same id, same body, signed now. */
  repeat({ id, number, body }: SentCallback, { fault, delayMs }: Going): SentCallback {
    return this.begin({ id, number, fault, body }, delayMs);
  }

  /** Stops retrying and waits until nothing is under way. */
  async close(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.underWay);
  }

  private begin(
    message: Pick<SentCallback, "id" | "number" | "fault" | "body">,
    delayMs: number | null,
  ): SentCallback {
    const callback: SentCallback = { ...message, result: "sending", attempts: [] };
    this.state.noteCallback(callback);
    const overtaken = this.held;
    this.held = [];
    const sending = this.deliver(callback, delayMs).finally(() => {
      for (const one of overtaken) one.abort();
      this.underWay.delete(sending);
    });
    this.underWay.add(sending);
    return callback;
  }

  private async deliver(callback: SentCallback, delayMs: number | null): Promise<void> {
    if (callback.fault === "callback_lost") {
      callback.result = "lost";
    } else {
      await this.holdBack(callback, delayMs);
      const delivered = await this.tryUntilTaken(callback);
      if (callback.fault === "callback_doubled") await this.attempt(callback);
      callback.result = delivered ? "delivered" : "failed";
    }
    await this.state.save();
  }

  private async holdBack({ fault }: SentCallback, delayMs: number | null): Promise<void> {
    if (fault === "callback_late") await this.pause(delayMs ?? LATE_MS);
    if (fault !== "callback_out_of_order") return;
    const overtaken = new AbortController();
    this.held.push(overtaken);
    await this.pause(delayMs ?? OVERTAKEN_MS, overtaken.signal);
    this.held = this.held.filter((one) => one !== overtaken);
  }

  private async tryUntilTaken(callback: SentCallback): Promise<boolean> {
    const isWrong = callback.fault === "callback_forged" || callback.fault === "callback_stale";
    for (const delay of isWrong ? [0] : RETRY_DELAYS_MS) {
      if (delay > 0) await this.pause(delay);
      if (this.stopping.signal.aborted) return false;
      if (await this.attempt(callback)) return true;
    }
    return false;
  }

  /** Waits, but ends early when this announcer stops or `sooner` is aborted. */
  private async pause(ms: number, sooner: AbortSignal = this.stopping.signal): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, sooner]);
    await wait(ms, null, { signal }).catch(() => null);
  }

  private async attempt(callback: SentCallback): Promise<boolean> {
    const at = this.state.nowText();
    try {
      const answer = await fetch(this.target.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...this.signatureHeaders(callback) },
        body: callback.body,
        redirect: "manual",
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]),
      });
      await answer.body?.cancel();
      callback.attempts.push({ at, status: answer.status, error: null });
      return answer.status >= 200 && answer.status < 300;
    } catch (error) {
      callback.attempts.push({ at, status: null, error: describe(error) });
      return false;
    }
  }

  private signatureHeaders({ id, body, fault }: SentCallback): Record<string, string> {
    const seconds = Math.floor(this.state.now().getTime() / 1000);
    const timestampSeconds = fault === "callback_stale" ? seconds - STALE_SECONDS : seconds;
    return signWebhook(secretFor(fault, this.target.secret), { id, timestampSeconds, body });
  }
}

function secretFor(fault: SentCallback["fault"], secret: string): string {
  return fault === "callback_forged" ? `whsec_${randomBytes(32).toString("base64")}` : secret;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return "The request failed.";
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
