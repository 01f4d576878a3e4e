import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { REGIMES, type FailureAlert } from "@/lib/regimes";
import { resolveForProvider } from "@/lib/rulebooks";
import { isWorking, listRecipients, seesClient, type Recipient } from "./list-recipients";
import { writeDrafts, type NoticeDraft } from "./write-drafts";

interface Count {
  clientId: string;
  client: string;
  country: string;
  calls: number;
  failures: number;
}

interface Place {
  clientId: string | null;
  client: string | null;
  country: string;
  calls: number;
  failures: number;
}

async function countsOf(tx: Tx, ctx: Ctx, { hours }: FailureAlert): Promise<Count[]> {
  const from = new Date(ctx.now.getTime() - hours * 3_600_000);
  return tx.$queryRaw<Count[]>`
    SELECT v.client_id AS "clientId", c.name AS client, v.country, sum(v.calls)::float8 AS calls,
      sum(v.failures)::float8 AS failures
    FROM verification_count v JOIN client c ON c.provider_id = v.provider_id AND c.id = v.client_id
    WHERE v.provider_id = ${ctx.providerId}::uuid AND v.hour > ${from}
    GROUP BY 1, 2, 3`;
}

// The whole provider's by country, for those who see all of it.
function sumUp(counts: readonly Count[]): Place[] {
  const sums = new Map<string, Place>();
  for (const { country, calls, failures } of counts) {
    const sum = sums.get(country) ?? { clientId: null, client: null, country, calls: 0, failures: 0 };
    sums.set(country, { ...sum, calls: sum.calls + calls, failures: sum.failures + failures });
  }
  return [...sums.values()];
}

function isMeant(recipient: Recipient, { clientId }: Place): boolean {
  if (clientId === null) return isWorking(recipient) && recipient.clients === "all";
  const isConcerned = isWorking(recipient) || recipient.role === "exporter";
  return isConcerned && recipient.clients !== "all" && seesClient(recipient, clientId);
}

function draftsOf(
  ctx: Ctx,
  alert: FailureAlert,
  place: Place,
  recipients: readonly Recipient[],
): NoticeDraft[] {
  const { clientId, client, country, calls, failures } = place;
  const day = ctx.now.toISOString().slice(0, 10);
  return recipients
    .filter((recipient) => isMeant(recipient, place))
    .map((recipient) => ({
      recipient,
      reason: recipient.role === "owner" ? "owner" : recipient.role === "exporter" ? "exporter" : "member",
      clientId,
      clientIds: clientId === null ? null : [clientId],
      subjectKind: clientId === null ? "provider" : "client",
      subjectId: clientId ?? ctx.providerId,
      rung: `${country || "unknown"} ${day}`,
      expiresAt: new Date(ctx.now.getTime() + alert.hours * 3_600_000),
      matter: {
        kind: "verification_failures",
        country: country === "" ? null : country,
        client,
        ...{ calls, failures, hours: alert.hours, threshold: alert.failures, rule: alert.rule },
      },
    }));
}

/**
 * Tells of verifications that failed as often from one country as the rulebook's number says (TIG-07): everybody who
 * sees all of a provider once a country and day, whoever sees some clients, exporters too, once a client, country and
 * day. Returns how many notices are new.
 */
export async function notifyFailures(ctx: Ctx): Promise<number> {
  return withTenant(ctx, async (tx) => {
    let told = 0;
    for (const regime of REGIMES) {
      if (!regime.failureAlert) continue;
      const alert = regime.failureAlert(await resolveForProvider(tx, ctx.providerId, regime, ctx.now));
      const counts = await countsOf(tx, ctx, alert);
      const places = [...sumUp(counts), ...counts].filter(({ failures }) => failures >= alert.failures);
      if (places.length === 0) continue;
      const recipients = await listRecipients(tx, ctx);
      told += await writeDrafts(
        tx,
        ctx,
        places.flatMap((place) => draftsOf(ctx, alert, place, recipients)),
      );
    }
    return told;
  });
}
