import { withSystem } from "@/lib/core/db/system";

/** A proof that a host is somebody's to speak for, as it was made. */
export interface HostProof {
  host: string;
  providerId: string;
  siteId: string;
  at: Date;
}

/**
 * Gives a host's public name to whoever proved it now, whoever had it: the newest proof holds it. What is taken from
 * another provider is due to be carried to them.
 */
export async function takeHost({ host, providerId, siteId, at }: HostProof): Promise<void> {
  await withSystem(
    "take host",
    (tx) => tx.$executeRaw`
      INSERT INTO public_host AS h (host, provider_id, site_id, proven_at)
      VALUES (${host}, ${providerId}::uuid, ${siteId}::uuid, ${at})
      ON CONFLICT (host) DO UPDATE SET provider_id = excluded.provider_id, site_id = excluded.site_id,
        proven_at = excluded.proven_at,
        carry_due_at = CASE WHEN h.provider_id = excluded.provider_id THEN h.carry_due_at ELSE excluded.proven_at END`,
  );
}

/** Confirms a proof that was looked for again by itself; false where another provider has proven the host since. */
export async function keepHost({ host, providerId, siteId, at }: HostProof): Promise<boolean> {
  const kept = await withSystem(
    "keep host",
    (tx) => tx.$executeRaw`
      UPDATE public_host SET site_id = ${siteId}::uuid, proven_at = ${at}
      WHERE host = ${host} AND provider_id = ${providerId}::uuid`,
  );
  return kept > 0;
}

/** A provider that had a host's name before somebody else proved it. */
export interface HostLoser {
  providerId: string;
  providerSlug: string;
}

/** Since when a host has been whose it is, and every live provider that still believes it is theirs. */
export async function routeHost(host: string): Promise<{ takenAt: Date; losers: HostLoser[] } | null> {
  return withSystem("route host", async (tx) => {
    const held = await tx.publicHost.findUnique({
      where: { host },
      select: { providerId: true, provenAt: true, carryDueAt: true },
    });
    if (!held?.carryDueAt) return null;
    const losers = await tx.$queryRaw<HostLoser[]>`
      SELECT DISTINCT p.id AS "providerId", p.slug AS "providerSlug"
      FROM site_control c JOIN provider p ON p.id = c.provider_id
      WHERE c.host = ${host} AND c.state IN ('proven', 'failing') AND c.provider_id <> ${held.providerId}::uuid
        AND p.mode = 'live'`;
    return { takenAt: held.carryDueAt, losers };
  });
}

/** Notes that whoever lost a host at that moment has been told. */
export async function noteHostCarried(host: string, takenAt: Date): Promise<void> {
  await withSystem(
    "host carried",
    (tx) =>
      tx.$executeRaw`UPDATE public_host SET carry_due_at = NULL WHERE host = ${host} AND carry_due_at = ${takenAt}`,
  );
}

/** Hosts whose loss has not been carried to whoever had them, at most 100. */
export async function listUncarriedHosts(): Promise<string[]> {
  const rows = await withSystem("uncarried hosts", (tx) =>
    tx.publicHost.findMany({
      where: { carryDueAt: { not: null } },
      orderBy: { carryDueAt: "asc" },
      select: { host: true },
      take: 100,
    }),
  );
  return rows.map(({ host }) => host);
}
