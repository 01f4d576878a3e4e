import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { CertificateAnswer } from "./certificate";
import { CALLBACK_FAULTS } from "./faults";
import type { Register, SentCallback } from "./register";
import { signWebhook } from "./sign-webhook";

const RETRY_DELAYS_MS = [0, 1_000, 2_000, 4_000];
const ATTEMPT_TIMEOUT_MS = 15_000;
const STALE_SECONDS = 600;

/** Where callbacks go and what they are signed with. */
export interface CallbackTarget {
  url: string;
  secret: string;
}

/** Tells the product what changed, by signed callbacks with a few retries. */
export class Announcer {
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly register: Register,
    private readonly target: CallbackTarget,
    private readonly now: () => Date,
  ) {}

  /** Announces a certificate under a new id; sending goes on after the return. */
  announce(certificate: CertificateAnswer): SentCallback {
    const fault = this.register.draw(CALLBACK_FAULTS)?.fault ?? null;
    return this.begin({
      id: `msg_${randomBytes(18).toString("base64url")}`,
      number: certificate.number,
      fault,
      body: callbackBody(fault === "callback_forged" ? lieAbout(certificate) : certificate),
    });
  }

  /** Sends an earlier callback again: same id, same body, signed now. */
  repeat(earlier: SentCallback): SentCallback {
    return this.begin({ id: earlier.id, number: earlier.number, fault: null, body: earlier.body });
  }

  /** Stops retrying and waits until nothing is under way. */
  async close(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.underWay);
  }

  private begin(message: Pick<SentCallback, "id" | "number" | "fault" | "body">): SentCallback {
    const callback: SentCallback = { ...message, result: "sending", attempts: [] };
    this.register.noteCallback(callback);
    const sending = this.deliver(callback).finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
    return callback;
  }

  private async deliver(callback: SentCallback): Promise<void> {
    if (callback.fault === "callback_lost") {
      callback.result = "lost";
    } else {
      const delivered = await this.tryUntilTaken(callback);
      if (callback.fault === "callback_doubled") await this.attempt(callback);
      callback.result = delivered ? "delivered" : "failed";
    }
    await this.register.save();
  }

  private async tryUntilTaken(callback: SentCallback): Promise<boolean> {
    const isWrong = callback.fault === "callback_forged" || callback.fault === "callback_stale";
    for (const delay of isWrong ? [0] : RETRY_DELAYS_MS) {
      if (delay > 0) await wait(delay, null, { signal: this.stopping.signal }).catch(() => null);
      if (this.stopping.signal.aborted) return false;
      if (await this.attempt(callback)) return true;
    }
    return false;
  }

  private async attempt(callback: SentCallback): Promise<boolean> {
    const at = this.now().toISOString();
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
    const seconds = Math.floor(this.now().getTime() / 1000);
    const timestampSeconds = fault === "callback_stale" ? seconds - STALE_SECONDS : seconds;
    return signWebhook(secretFor(fault, this.target.secret), { id, timestampSeconds, body });
  }
}

function secretFor(fault: SentCallback["fault"], secret: string): string {
  return fault === "callback_forged" ? `whsec_${randomBytes(32).toString("base64")}` : secret;
}

function callbackBody({ asOf, ...certificate }: CertificateAnswer): string {
  return JSON.stringify({
    type: "certificate.status_changed",
    timestamp: asOf,
    data: { ...certificate, asOf },
  });
}

/** What a forger would want believed. */
function lieAbout(certificate: CertificateAnswer): CertificateAnswer {
  return { ...certificate, status: "active", validUntil: "2099-12-31" };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return "The request failed.";
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
