import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { env } from "@/lib/core/env";
import { fanOutReference } from "@/lib/fan-out";
import { ingestCallback } from "@/lib/references";

const COUNTERPART = "lsp-registry";

export interface SignedCallback {
  headers: Record<string, string>;
  body: string;
}

/** The registry's announcement that a certificate has a status now, signed as the registry signs. */
export function signedCallback(
  number: string,
  status: string,
  options: { id?: string; at?: Date; asOf?: Date; secret?: string; issuingCountries?: string[] } = {},
): SignedCallback {
  const at = options.at ?? new Date();
  const asOf = (options.asOf ?? at).toISOString();
  const data = {
    number,
    status,
    entity: "Some LSP",
    issuingCountries: options.issuingCountries ?? ["CN", "JP", "KR", "MY", "SG", "TH"],
    languages: ["en", "zh"],
    validUntil: "2027-05-16",
    asOf,
  };
  const body = JSON.stringify({ type: "certificate.status_changed", timestamp: asOf, data });
  const id = options.id ?? `msg_${randomUUID().replaceAll("-", "")}`;
  const secret = options.secret ?? env().ACCORDANT_COUNTERPARTS[COUNTERPART]?.callbackSecret ?? "";
  return {
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    },
  };
}

/** Has the registry announce that, and carries it to everybody who holds the certificate. */
export async function announce(number: string, status: string): Promise<void> {
  const { headers, body } = signedCallback(number, status);
  await ingestCallback({ counterpart: COUNTERPART, headers, body, now: new Date() });
  await fanOutReference(COUNTERPART, number, new Date(), "test");
}
