import { z } from "zod";
import type { SavedJson } from "../http/saved-json";
import { Certificate } from "./certificate";
import type { CertificateAnswer, CertificateOrder } from "./certificate";
import { drawFault, orderFault, SetFault } from "./faults";
import type { Fault, FaultOrder } from "./faults";

const LOG_ENTRIES_MAX = 1_000;
const SAVE_DELAY_MS = 200;

/** A request the register was sent, and the status it answered (null: no answer was sent). */
export const ReceivedRequest = z.object({
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  at: z.string(),
  status: z.number().nullable(),
  fault: z.string().nullable(),
});
export type ReceivedRequest = z.infer<typeof ReceivedRequest>;

/** A callback and every attempt at it. */
export const SentCallback = z.object({
  id: z.string(),
  number: z.string(),
  fault: z.string().nullable(),
  /** The exact bytes that were signed and sent. */
  body: z.string(),
  result: z.enum(["sending", "delivered", "failed", "lost"]),
  attempts: z.array(
    z.object({ at: z.string(), status: z.number().nullable(), error: z.string().nullable() }),
  ),
});
export type SentCallback = z.infer<typeof SentCallback>;

/** Everything the register remembers between starts. */
export const RegisterState = z.object({
  certificates: z.array(Certificate),
  faults: z.array(SetFault),
  received: z.array(ReceivedRequest),
  callbacks: z.array(SentCallback),
  /** Unix milliseconds of the last `asOf` given. */
  lastInstant: z.number(),
});
export type RegisterState = z.infer<typeof RegisterState>;

/** The registry's own state: what is on the register, what it was asked, what it announced. */
export class Register {
  private saveTimer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly state: RegisterState,
    private readonly saved: SavedJson<RegisterState> | null,
    private readonly now: () => Date,
    private readonly chance: () => number,
  ) {}

  /** Opens the saved register, or a new one holding the seeds. Without a file nothing is kept. */
  static async open(options: {
    seed: readonly Certificate[];
    saved: SavedJson<RegisterState> | null;
    now: () => Date;
    chance: () => number;
  }): Promise<Register> {
    const old = await options.saved?.read();
    const certificates = structuredClone([...options.seed]);
    const state = old ?? { certificates, faults: [], received: [], callbacks: [], lastInstant: 0 };
    for (const callback of state.callbacks) if (callback.result === "sending") callback.result = "failed";
    return new Register(state, options.saved, options.now, options.chance);
  }

  get certificates(): readonly Certificate[] {
    return this.state.certificates;
  }
  get faults(): readonly SetFault[] {
    return this.state.faults;
  }
  /** Oldest first, the newest thousand. */
  get received(): readonly ReceivedRequest[] {
    return this.state.received;
  }
  /** Oldest first, the newest thousand. */
  get callbacks(): readonly SentCallback[] {
    return this.state.callbacks;
  }

  /** What the register says of a number now, or null where the number is not on it. */
  answer(number: string): CertificateAnswer | null {
    const certificate = this.state.certificates.find((one) => one.number === number);
    return certificate ? { ...certificate, asOf: this.nextInstant() } : null;
  }

  /** Carries out an order, unsaved; an unknown number is put on the register. */
  change(number: string, order: CertificateOrder): Certificate {
    const known = this.state.certificates.find((one) => one.number === number);
    const certificate = known ?? newCertificate(number, this.now());
    certificate.status = order.status;
    if (order.validUntil) certificate.validUntil = order.validUntil;
    if (!known) this.state.certificates.push(certificate);
    return { ...certificate };
  }

  /** Sets or clears faults, unsaved, and gives those that are set now. */
  order(order: FaultOrder): readonly SetFault[] {
    this.state.faults = orderFault(this.state.faults, order);
    return this.state.faults;
  }

  /** The fault that hits this time, counted. */
  draw<F extends Fault>(among: readonly F[]): { fault: F; delayMs: number | null } | null {
    const { hit, faults } = drawFault(this.state.faults, among, this.chance);
    this.state.faults = faults;
    return hit;
  }

  /** Notes a request; the entry may be completed after the answer. */
  note(entry: Omit<ReceivedRequest, "at">): ReceivedRequest {
    const noted = { ...entry, at: this.now().toISOString() };
    this.state.received = [...this.state.received.slice(1 - LOG_ENTRIES_MAX), noted];
    this.saveSoon();
    return noted;
  }

  /** Notes a callback; its attempts are added as they happen. */
  noteCallback(callback: SentCallback): void {
    this.state.callbacks = [...this.state.callbacks.slice(1 - LOG_ENTRIES_MAX), callback];
    this.saveSoon();
  }

  /** Writes the state; an order is answered only after this. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    await this.saved?.write(this.state);
  }

  /** Logs are written in batches: a kill may lose the last 200 ms of them. */
  private saveSoon(): void {
    this.saveTimer ??= setTimeout(() => {
      this.save().catch((error: unknown) => console.error("The register could not be saved.", error));
    }, SAVE_DELAY_MS);
  }

  /** The present, but never the same or an earlier millisecond twice, so that two words never tie. */
  private nextInstant(): string {
    this.state.lastInstant = Math.max(this.now().getTime(), this.state.lastInstant + 1);
    return new Date(this.state.lastInstant).toISOString();
  }
}

function newCertificate(number: string, now: Date): Certificate {
  const nextYear = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate()));
  return {
    number,
    status: "active",
    entity: "Registered by hand",
    issuingCountries: ["CN", "JP"],
    languages: ["en", "zh"],
    validUntil: nextYear.toISOString().slice(0, 10),
  };
}
