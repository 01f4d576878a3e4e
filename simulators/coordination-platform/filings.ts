import { jsonAnswer } from "../kit/answer";
import type { Answer } from "../kit/answer";
import type { Filing, FilingBody } from "./filing";
import type { PlatformMemory } from "./platform-state";
import { Refusal } from "./refusals";

/** A filing that was sent rightly, and by whom. */
export interface SentFiling {
  clientId: string;
  idempotencyKey: string;
  digest: string;
  body: FilingBody;
}

/** The filings, each received once however often it is sent. */
export class Filings {
  private readonly inFlight = new Set<string>();

  constructor(private readonly state: PlatformMemory) {}

  get all(): readonly Filing[] {
    return this.state.own.filings;
  }

  find(filingNumber: string): Filing | null {
    return this.all.find((one) => one.filingNumber === filingNumber) ?? null;
  }

  /** The filing that was sent before under this key, or null for a new one; throws a refusal where it cannot be either. */
  admit(sent: SentFiling): Filing | null {
    if (claims(sent).some((claim) => this.inFlight.has(claim)))
      throw new Refusal("request_in_flight", { headers: { "retry-after": "1" } });
    const { clientId, idempotencyKey, digest, body } = sent;
    const before = this.all.find((one) => one.clientId === clientId && one.idempotencyKey === idempotencyKey);
    if (before) {
      if (before.digest !== digest) throw new Refusal("idempotency_key_reused");
      return before;
    }
    const earlier = this.all.find((one) => one.body.reference === body.reference);
    if (!earlier) return null;
    if (earlier.clientId !== clientId) throw new Refusal("reference_of_another");
    const { filingNumber } = earlier;
    const detail = `This reference is filed already, as ${filingNumber}.`;
    throw new Refusal("reference_filed", { detail, members: { filingNumber } });
  }

  /** Keeps others with the same key or reference out until the answer is on its way; gives what lets them in again. */
  begin(sent: SentFiling): () => void {
    for (const claim of claims(sent)) this.inFlight.add(claim);
    return () => {
      for (const claim of claims(sent)) this.inFlight.delete(claim);
    };
  }

  /** Takes a new filing down, unsaved. */
  receive(sent: SentFiling): Filing {
    const now = this.state.now();
    const sequence = String(this.all.length + 1).padStart(6, "0");
    const filing: Filing = {
      filingNumber: `DTCP-${now.getUTCFullYear()}-${sequence}`,
      ...sent,
      receivedAt: now.toISOString(),
      status: "received",
      reason: null,
      decidedAt: null,
    };
    this.state.own.filings.push(filing);
    return filing;
  }
}

/** The answer to a filing: always as it was the first time. */
export function receipt({ filingNumber, receivedAt, body }: Filing, replayed: boolean): Answer {
  const value = { filingNumber, reference: body.reference, status: "received", receivedAt };
  return jsonAnswer(202, value, replayed ? { "idempotent-replayed": "true" } : {});
}

/** How a filing stands. */
export function standing({ filingNumber, body, status, reason, receivedAt, decidedAt }: Filing): object {
  return { filingNumber, reference: body.reference, status, reason, receivedAt, decidedAt };
}

function claims({ clientId, idempotencyKey, body }: SentFiling): string[] {
  return [`key ${clientId} ${idempotencyKey}`, `reference ${body.reference}`];
}
