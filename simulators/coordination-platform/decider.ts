import type { Announcement, Announcer } from "../kit/announcer";
import type { SentCallback } from "../kit/ledger";
import type { Filing } from "./filing";
import type { Filings } from "./filings";
import { lookAtEndpoint } from "./look-at-endpoint";
import type { PlatformMemory } from "./platform-state";

/** Decides filings, by the policy after a while or by hand at once, and announces each decision. */
export class Decider {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly parts: {
      state: PlatformMemory;
      filings: Filings;
      announcer: Announcer;
      stopping: AbortSignal;
    },
  ) {}

  /** Sets the clock of every filing that is not decided yet, as the policy has it now. */
  armAll(): void {
    for (const filing of this.parts.filings.all) if (filing.status === "received") this.arm(filing);
  }

  arm({ filingNumber, receivedAt }: Filing): void {
    const { state } = this.parts;
    clearTimeout(this.timers.get(filingNumber));
    const due = Date.parse(receivedAt) + state.own.policy.decideAfterMs - state.now().getTime();
    const begin = (): void => {
      const deciding = this.decideByPolicy(filingNumber).finally(() => this.underWay.delete(deciding));
      this.underWay.add(deciding);
    };
    this.timers.set(filingNumber, setTimeout(begin, Math.max(0, due)));
  }

  /** Decides, also what was decided before, and announces it. */
  async decide(
    filing: Filing,
    status: "accepted" | "rejected",
    reason: string | null,
  ): Promise<SentCallback> {
    const { state, announcer } = this.parts;
    this.disarm(filing.filingNumber);
    filing.status = status;
    filing.reason = reason;
    filing.decidedAt = state.nextInstant();
    await state.save();
    return announcer.announce(announcementOf(filing, filing.decidedAt));
  }

  /** The callback that tells of a decision, or null where there is none to tell of. */
  compose(filingNumber: string): Announcement | null {
    const filing = this.parts.filings.find(filingNumber);
    return filing?.decidedAt ? announcementOf(filing, filing.decidedAt) : null;
  }

  /** Decides nothing more, and waits until nothing is under way. */
  async close(): Promise<void> {
    for (const filingNumber of [...this.timers.keys()]) this.disarm(filingNumber);
    await Promise.all(this.underWay);
  }

  private disarm(filingNumber: string): void {
    clearTimeout(this.timers.get(filingNumber));
    this.timers.delete(filingNumber);
  }

  private async decideByPolicy(filingNumber: string): Promise<void> {
    const { state, filings, stopping } = this.parts;
    this.disarm(filingNumber);
    const filing = filings.find(filingNumber);
    const { verdict } = state.own.policy;
    if (!filing || verdict === "hold") return;
    const reason = await this.reasonAgainst(filing, verdict);
    // Somebody may have decided it by hand while the endpoint was looked at.
    if (stopping.aborted || filing.status !== "received") return;
    await this.decide(filing, reason === null ? "accepted" : "rejected", reason);
  }

  private async reasonAgainst(
    filing: Filing,
    verdict: "check" | "accept" | "reject",
  ): Promise<string | null> {
    if (verdict === "check") return lookAtEndpoint(filing.body, this.parts.stopping);
    return verdict === "accept" ? null : "refused_by_policy";
  }
}

function announcementOf({ filingNumber, body, status, reason }: Filing, decidedAt: string): Announcement {
  const say = (data: object): string =>
    JSON.stringify({
      type: "filing.decided",
      timestamp: decidedAt,
      data: { filingNumber, ...data, decidedAt },
    });
  const { reference } = body;
  return {
    number: filingNumber,
    body: say({ reference, status, reason }),
    lie: say({ reference, status: status === "accepted" ? "rejected" : "accepted", reason: null }),
  };
}
