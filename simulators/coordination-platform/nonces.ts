import type { PlatformMemory } from "./platform-state";
import { Refusal } from "./refusals";

/** A signature made up to 300 s ahead is taken until 300 s behind. */
const KEPT_MS = 601_000;
const SWEEP_EVERY = 1_000;

/** The nonces that were used, each remembered for as long as its signature could be taken again. */
export class Nonces {
  private used = 0;

  constructor(private readonly state: PlatformMemory) {}

  /** Uses a nonce up, unsaved; throws a refusal where it was used before. */
  use(nonce: string, now: Date): void {
    const { nonces } = this.state.own;
    if ((nonces[nonce] ?? 0) > now.getTime()) throw new Refusal("nonce_seen");
    nonces[nonce] = now.getTime() + KEPT_MS;
    this.used += 1;
    if (this.used % SWEEP_EVERY === 0) this.sweep(now);
  }

  private sweep(now: Date): void {
    const kept = Object.entries(this.state.own.nonces).filter(([, until]) => until > now.getTime());
    this.state.own.nonces = Object.fromEntries(kept);
  }
}
