import { z } from "zod";
import { keepNewest } from "../kit/counterpart-state";
import type { CounterpartState } from "../kit/counterpart-state";
import { Delivery, Inbox, NO_COUNTS } from "./inbox";
import type { Counts, InboxOrder } from "./inbox";
import { signatureChecker } from "./signature-checker";
import type { SignatureChecker } from "./signature-checker";

const DELIVERIES_MAX = 5_000;

/** What the receiver remembers that is its own. */
export const ReceiverState = z.object({ inboxes: z.array(Inbox), deliveries: z.array(Delivery) });
export type ReceiverState = z.infer<typeof ReceiverState>;

/** An inbox that is open: its keys are read, its ids can be looked up. */
export interface OpenInbox {
  kept: Inbox;
  check: SignatureChecker;
  seen: Set<string>;
}

/** The inboxes, and the deliveries that came to them. */
export class Inboxes {
  private readonly open = new Map<string, OpenInbox>();

  constructor(private readonly state: CounterpartState<ReceiverState>) {
    for (const kept of state.own.inboxes) this.remember(kept);
  }

  get all(): readonly Inbox[] {
    return this.state.own.inboxes;
  }

  /** Oldest first, the newest five thousand: of one inbox, or of all. */
  deliveries(inbox: string | null): readonly Delivery[] {
    const newest = this.state.own.deliveries.slice(-DELIVERIES_MAX);
    return inbox === null ? newest : newest.filter((one) => one.inbox === inbox);
  }

  find(name: string): OpenInbox | null {
    return this.open.get(name) ?? null;
  }

  /** What became of all deliveries, to one inbox or to all; null for an inbox that is not there. */
  counts(inbox: string | null): Counts | null {
    if (inbox !== null) return this.find(inbox)?.kept.counts ?? null;
    return this.all.reduce((sum, { counts }) => added(sum, counts), NO_COUNTS);
  }

  /** Opens an inbox, or gives an open one other keys; what it counted stays. Unsaved. */
  set({ name, secrets, publicKeys }: InboxOrder): void {
    const known = this.find(name)?.kept;
    const kept = {
      name,
      secrets,
      publicKeys,
      counts: known?.counts ?? { ...NO_COUNTS },
      seen: known?.seen ?? [],
    };
    this.state.own.inboxes = [...this.all.filter((one) => one.name !== name), kept];
    this.remember(kept);
  }

  /** Notes a delivery; what becomes of it is added as it happens. */
  note(inbox: string, id: string | null): Delivery {
    const at = this.state.nowText();
    const unknown = {
      type: null,
      verified: false,
      duplicate: false,
      status: null,
      fault: null,
      refusal: null,
    };
    const delivery: Delivery = { inbox, id, at, ...unknown, signatures: [] };
    keepNewest(this.state.own.deliveries, delivery, DELIVERIES_MAX);
    this.state.saveSoon();
    return delivery;
  }

  /** Takes a delivery: the first with its id is new, any other a duplicate. */
  take({ kept, seen }: OpenInbox, delivery: Delivery, id: string): void {
    kept.counts.accepted += 1;
    delivery.duplicate = seen.has(id);
    if (delivery.duplicate) {
      kept.counts.duplicates += 1;
      return;
    }
    kept.counts.distinct += 1;
    seen.add(id);
    kept.seen.push(id);
  }

  private remember(kept: Inbox): void {
    this.open.set(kept.name, { kept, check: signatureChecker(kept), seen: new Set(kept.seen) });
  }
}

function added(one: Counts, other: Counts): Counts {
  return {
    accepted: one.accepted + other.accepted,
    distinct: one.distinct + other.distinct,
    duplicates: one.duplicates + other.duplicates,
    refused: one.refused + other.refused,
  };
}
