import type { LspCertificate } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { CERTIFICATE_REFERENCE } from "./certificate-regime";
import { registryStanding, type RegistryStanding } from "./registry-standing";

/** What has become of a certificate, and a word that names this one time of it among all others. */
export interface CertificateEvent {
  standing: RegistryStanding;
  event: string;
}

/** The last day on which it is valid, as the registry or else its holder says. */
export function lastDay({
  registryValidUntil,
  validUntil,
}: Pick<LspCertificate, "registryValidUntil" | "validUntil">): string | null {
  return [registryValidUntil, validUntil].filter((day) => day !== null).sort()[0] ?? null;
}

/** What has become of a certificate now: that it is revoked since that state of the registry, or ends on that day. */
export async function certificateEvent(tx: Tx, ctx: Ctx, row: LspCertificate): Promise<CertificateEvent> {
  const standing = registryStanding(row, ctx.now);
  const ends = lastDay(row) ?? "open";
  if (standing === "active" || standing === "expired" || standing === "stale")
    return { standing, event: `ends ${ends}` };
  const told = await tx.registrySnapshot.findFirst({
    where: { counterpart: CERTIFICATE_REFERENCE?.counterpart ?? "", key: row.number },
    orderBy: { sequence: "desc" },
    select: { occurredAt: true },
  });
  return { standing, event: `${standing} ${told?.occurredAt.toISOString() ?? "never"}` };
}
