import { recordActivity } from "@/lib/activity";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { conflict, notFound } from "@/lib/core/errors";
import { forEveryClient } from "@/lib/core/every-client";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { recordEvidence } from "@/lib/evidence";
import { listRecipients, writeDrafts } from "@/lib/notices";
import { certificateEvent } from "./certificate-event";
import { letterRung } from "./get-blast-radius";
import { CreateCertificateLetter } from "./letter-input";

async function findSubject(tx: Tx, { providerId }: Ctx, certificateId: string, clientId: string) {
  const certificate = await tx.lspCertificate.findFirst({ where: { providerId, id: certificateId } });
  if (!certificate) throw notFound("certificate");
  const client = await tx.client.findFirst({
    where: { providerId, id: clientId, sites: { some: { contracts: { some: { certificateId } } } } },
    select: { name: true },
  });
  if (!client) throw notFound("client");
  return { certificate, client };
}

/**
 * Sends a letter about a certificate to the people of a client that the caller sees, as notice and mail, each in their
 * own language: once for what has become of the certificate, whoever sends it. Refused where none of them can sign in,
 * where it was sent, and where the certificate has changed since it was drafted. Gives to how many.
 */
export async function createCertificateLetter({
  ctx,
  input,
}: Call<CreateCertificateLetter>): Promise<{ people: number }> {
  requirePermission(ctx, "lsp:update");
  const { certificateId, clientId, event, en, zh } = parse(CreateCertificateLetter, input);
  const { now } = ctx;
  const { certificate, client } = await withTenant(ctx, (tx) =>
    findSubject(tx, ctx, certificateId, clientId),
  );
  const { number } = certificate;
  // Whoever sees some clients only does not see who their people are, nor writes to others' notices.
  return withTenant(forEveryClient(ctx), async (tx) => {
    const happened = await certificateEvent(tx, ctx, certificate);
    if (happened.event !== event)
      throw conflict(
        "letter_outdated",
        "The certificate has changed since this was drafted; read the draft anew.",
      );
    const recipients = (await listRecipients(tx, ctx)).filter(
      ({ role, clients }) => role === "exporter" && clients !== "all" && clients.has(clientId),
    );
    if (recipients.length === 0)
      throw conflict(
        "nobody_to_tell",
        "Nobody of this client can sign in; copy the text and send it yourself.",
      );
    const people = await writeDrafts(
      tx,
      ctx,
      recipients.map((recipient) => ({
        recipient,
        reason: "exporter" as const,
        clientId,
        clientIds: [clientId],
        subjectKind: "lsp_certificate",
        subjectId: certificateId,
        rung: letterRung(event, clientId),
        expiresAt: null,
        matter: { kind: "certificate_message" as const, number, texts: { en, zh } },
      })),
    );
    if (people === 0) throw conflict("letter_sent", "This was sent to everybody of this client already.");
    const entry = { certificate: certificateId, client: clientId, event, en, zh, people };
    await recordEvidence(tx, ctx, [
      { id: newId(now), kind: "certificate_letter", clientId, isPublic: false, entry },
    ]);
    await recordActivity(tx, ctx, {
      verb: "lsp_certificate.letter",
      subjectKind: "lsp_certificate",
      subjectId: certificateId,
      clientId,
      params: { number, client: client.name, people },
    });
    return { people };
  });
}
