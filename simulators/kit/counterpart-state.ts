import { z } from "zod";
import { SavedJson } from "../http/saved-json";
import { drawFault, orderFault } from "./faults";
import type { Fault, FaultOrder, Hit, SetFault } from "./faults";
import { Ledger } from "./ledger";
import type { ReceivedRequest, SentCallback } from "./ledger";

const ENTRIES_MAX = 1_000;
const SAVE_DELAY_MS = 200;
const BODY_CHARACTERS_KEPT = 8_000;

/** How a counterpart's state is opened. */
export interface StateOptions<Own> {
  /** File that keeps it between starts; null keeps nothing. */
  file: string | null;
  schema: z.ZodType<Own>;
  /** What a new state holds. */
  seed: Own;
  now: () => Date;
  chance: () => number;
  saveDelayMs?: number;
}

/** Adds to a log that keeps its newest entries; what is older goes in batches, so that adding stays cheap. */
export function keepNewest<T>(log: T[], entry: T, max: number): void {
  log.push(entry);
  if (log.length >= max * 1.25) log.splice(0, log.length - max);
}

/** A counterpart's memory: what is its own, and the requests, faults and callbacks that every one keeps. */
export class CounterpartState<Own extends object> {
  private saveTimer: NodeJS.Timeout | undefined;

  private constructor(
    readonly own: Own,
    private readonly ledger: Ledger,
    private readonly saved: SavedJson<Own & Ledger> | null,
    private readonly options: Pick<StateOptions<Own>, "now" | "chance" | "saveDelayMs">,
  ) {}

  /** Opens what was saved, or a new state holding the seed. Callbacks that a stop interrupted count as failed. */
  static async open<Own extends object>(options: StateOptions<Own>): Promise<CounterpartState<Own>> {
    const { file, schema, seed } = options;
    const saved = file === null ? null : new SavedJson(file, z.intersection(schema, Ledger));
    const old = await saved?.read();
    const fresh: Ledger = { faults: [], received: [], callbacks: [], lastInstant: 0, visits: 0 };
    const ledger = old ? Ledger.parse(old) : fresh;
    for (const callback of ledger.callbacks) if (callback.result === "sending") callback.result = "failed";
    return new CounterpartState(old ? schema.parse(old) : structuredClone(seed), ledger, saved, options);
  }

  get faults(): readonly SetFault[] {
    return this.ledger.faults;
  }
  /** Oldest first, the newest thousand. */
  get received(): readonly ReceivedRequest[] {
    return this.ledger.received.slice(-ENTRIES_MAX);
  }
  /** Oldest first, the newest thousand. */
  get callbacks(): readonly SentCallback[] {
    return this.ledger.callbacks.slice(-ENTRIES_MAX);
  }
  get visits(): number {
    return this.ledger.visits;
  }

  /** Sets or clears faults, unsaved, and gives those that are set now. */
  order(order: FaultOrder): readonly SetFault[] {
    this.ledger.faults = orderFault(this.ledger.faults, order);
    return this.ledger.faults;
  }

  /** The fault that hits this time, counted. */
  draw<F extends Fault>(among: readonly F[], scope: string | null): Hit<F> | null {
    if (this.ledger.faults.length === 0) return null;
    const { hit, faults } = drawFault(this.ledger.faults, among, this.options.chance, scope);
    this.ledger.faults = faults;
    return hit;
  }

  /** Notes a request; what becomes of it is added as it happens. */
  note(request: Pick<ReceivedRequest, "method" | "path" | "headers">): ReceivedRequest {
    const entry = { ...request, body: null, at: this.nowText(), status: null, fault: null, refusal: null };
    keepNewest(this.ledger.received, entry, ENTRIES_MAX);
    this.saveSoon();
    return entry;
  }

  /** Notes a callback; its attempts are added as they happen. */
  noteCallback(callback: SentCallback): void {
    keepNewest(this.ledger.callbacks, callback, ENTRIES_MAX);
    this.saveSoon();
  }

  countVisit(): void {
    this.ledger.visits += 1;
    this.saveSoon();
  }

  /** Writes the state; an order is answered only after this. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    await this.saved?.write({ ...this.own, ...this.ledger });
  }

  /** Logs are written in batches: a kill may lose the last of them. */
  saveSoon(): void {
    this.saveTimer ??= setTimeout(() => {
      this.save().catch((error: unknown) =>
        console.error("A counterpart's state could not be saved.", error),
      );
    }, this.options.saveDelayMs ?? SAVE_DELAY_MS);
  }

  now(): Date {
    return this.options.now();
  }

  nowText(): string {
    return this.options.now().toISOString();
  }

  /** The present, but never the same or an earlier millisecond twice, so that two words never tie. */
  nextInstant(): string {
    this.ledger.lastInstant = Math.max(this.options.now().getTime(), this.ledger.lastInstant + 1);
    return new Date(this.ledger.lastInstant).toISOString();
  }
}

/** A request's text as the log keeps it. */
export function keptBody(text: string): string {
  return text.length > BODY_CHARACTERS_KEPT ? `${text.slice(0, BODY_CHARACTERS_KEPT)} (cut)` : text;
}
