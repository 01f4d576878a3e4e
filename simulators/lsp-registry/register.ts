import { z } from "zod";
import type { Announcement } from "../kit/announcer";
import type { CounterpartState } from "../kit/counterpart-state";
import { Certificate } from "./certificate";
import type { CertificateAnswer, CertificateOrder } from "./certificate";

/** What the registry remembers that is its own. */
export const RegisterState = z.object({ certificates: z.array(Certificate) });
export type RegisterState = z.infer<typeof RegisterState>;

/** What is on the register. */
export class Register {
  constructor(private readonly state: CounterpartState<RegisterState>) {}

  get certificates(): readonly Certificate[] {
    return this.state.own.certificates;
  }

  /** What the register says of a number now, or null where the number is not on it. */
  answer(number: string): CertificateAnswer | null {
    const certificate = this.certificates.find((one) => one.number === number);
    return certificate ? { ...certificate, asOf: this.state.nextInstant() } : null;
  }

  /** The callback that tells of a number, or null where the number is not on the register. */
  compose(number: string): Announcement | null {
    const certificate = this.answer(number);
    return certificate && announcement(certificate);
  }

  /** Carries out an order, unsaved; an unknown number is put on the register. */
  change(number: string, order: CertificateOrder): void {
    const known = this.state.own.certificates.find((one) => one.number === number);
    const certificate = known ?? newCertificate(number, this.state.now());
    certificate.status = order.status;
    if (order.entity) certificate.entity = order.entity;
    if (order.validUntil) certificate.validUntil = order.validUntil;
    if (!known) this.state.own.certificates.push(certificate);
  }
}

/** The callback that tells of a certificate. */
export function announcement(certificate: CertificateAnswer): Announcement {
  const lie: CertificateAnswer = { ...certificate, status: "active", validUntil: "2099-12-31" };
  return { number: certificate.number, body: callbackBody(certificate), lie: callbackBody(lie) };
}

function callbackBody({ asOf, ...certificate }: CertificateAnswer): string {
  return JSON.stringify({
    type: "certificate.status_changed",
    timestamp: asOf,
    data: { ...certificate, asOf },
  });
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
