import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { openSecret } from "@/lib/secrets";
import type { EndpointSecret } from "@/generated/prisma/client";
import { ClientCertificate } from "./client-certificate";
import { EndpointProfile } from "./endpoint-profile";

/** An endpoint with everything that is needed to send to it; lives as long as one claim. */
export interface Target {
  id: string;
  providerId: string;
  kind: "webhook" | "push";
  counterpart: string | null;
  url: string;
  profile: EndpointProfile;
  /** Newest first; while one is being replaced there are two. */
  signingSecrets: string[];
  oauthSecret: { id: string; value: string } | null;
  clientCertificate: ClientCertificate | null;
}

async function unseal(
  tx: SystemTx,
  row: EndpointSecret,
): Promise<{ id: string; kind: string; value: string }> {
  const place = { table: "endpoint_secret", column: "sealed", rowId: row.id };
  return { id: row.id, kind: row.kind, value: await openSecret(tx, row.providerId, place, row.sealed) };
}

/** An endpoint as it is set now, its secrets opened; null where it was ended or never was. */
export async function openTarget(endpoint: string, now: Date): Promise<Target | null> {
  return withSystem("open endpoint", async (tx) => {
    const row = await tx.endpoint.findFirst({ where: { id: endpoint, endedAt: null } });
    if (!row) return null;
    const sealed = await tx.endpointSecret.findMany({
      where: {
        providerId: row.providerId,
        endpointId: row.id,
        OR: [{ retiresAt: null }, { retiresAt: { gt: now } }],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const secrets: { id: string; kind: string; value: string }[] = [];
    for (const secret of sealed) secrets.push(await unseal(tx, secret));
    const oauth = secrets.find((secret) => secret.kind === "oauth2");
    const mtls = secrets.find((secret) => secret.kind === "mtls");
    return {
      id: row.id,
      providerId: row.providerId,
      kind: row.kind === "push" ? "push" : "webhook",
      counterpart: row.counterpart,
      url: row.url,
      profile: EndpointProfile.parse(row.profile),
      signingSecrets: secrets.filter((secret) => secret.kind === "signing").map((secret) => secret.value),
      oauthSecret: oauth ? { id: oauth.id, value: oauth.value } : null,
      clientCertificate: mtls ? ClientCertificate.parse(JSON.parse(mtls.value)) : null,
    };
  });
}
