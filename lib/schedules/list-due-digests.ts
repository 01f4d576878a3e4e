import { withSystem, type SystemTx } from "@/lib/core/db/system";
import { dateAfter, dateIn, hourOfDate } from "@/lib/core/time";

/** The hour of the reader's clock at which the digest is put together. */
const HOUR = 8;

/** Somebody whose digest is due, and the morning it is for. */
export interface DueDigest {
  providerId: string;
  providerSlug: string;
  personId: string;
  morning: Date;
}

/** The last eight o'clock of a zone at or before a moment; a zone that is none keeps UTC's. */
export function lastMorning(zone: string, now: Date): Date {
  try {
    const today = dateIn(now, zone);
    const morning = hourOfDate(today, HOUR, zone);
    return morning <= now ? morning : hourOfDate(dateAfter(today, { days: -1 }), HOUR, zone);
  } catch (error) {
    if (zone === "UTC" || !(error instanceof RangeError)) throw error;
    return lastMorning("UTC", now);
  }
}

async function zonesInUse(tx: SystemTx): Promise<string[]> {
  const rows = await tx.person.findMany({ distinct: ["timeZone"], select: { timeZone: true } });
  return rows.map(({ timeZone }) => timeZone);
}

interface Row {
  provider_id: string;
  slug: string;
  person_id: string;
  morning: Date;
}

/**
 * Members for whom eight o'clock has passed since their last digest, or since they joined, and who did not decline it;
 * of every provider or of one. Viewers have nothing to do, so they get none.
 */
export async function listDueDigests(now: Date, providerId: string | null = null): Promise<DueDigest[]> {
  const rows = await withSystem("due digests", async (tx) => {
    const zones = await zonesInUse(tx);
    const mornings = zones.map((zone) => lastMorning(zone, now));
    return tx.$queryRaw<Row[]>`
      SELECT m.provider_id, pr.slug, m.person_id, z.morning
      FROM unnest(${zones}::text[], ${mornings}::timestamptz[]) AS z(zone, morning)
      JOIN person p ON p.time_zone = z.zone AND p.disabled_at IS NULL
      JOIN membership m ON m.person_id = p.id AND m.ended_at IS NULL AND m.role <> 'viewer'
      JOIN provider pr ON pr.id = m.provider_id AND pr.suspended_at IS NULL
      LEFT JOIN notice_preference n
        ON n.provider_id = m.provider_id AND n.person_id = m.person_id AND n.kind = 'digest'
      WHERE (${providerId}::uuid IS NULL OR m.provider_id = ${providerId}::uuid)
        AND greatest(m.created_at, n.last_at) < z.morning AND coalesce(n.by_mail, true)`;
  });
  return rows.map((row) => ({
    providerId: row.provider_id,
    providerSlug: row.slug,
    personId: row.person_id,
    morning: row.morning,
  }));
}
