import { z } from "zod";
import type { Outbox } from "@/generated/prisma/client";
import { recordActivity } from "@/lib/activity";
import type { Ctx } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { recordEvidence } from "@/lib/evidence";
import { platformOf, recordPlatforms } from "./record-platforms";

const Taken = z.looseObject({ reference: z.string(), at: z.iso.datetime() });
const Refused = z.looseObject({ params: z.looseObject({ detail: z.string() }) });

function settled(row: Outbox, before: { firstConfirmedAt: Date | null }) {
  const taken = row.state === "done" ? Taken.safeParse(row.result) : null;
  if (taken?.success) {
    const confirmedAt = new Date(taken.data.at);
    const first = before.firstConfirmedAt ?? confirmedAt;
    const firstConfirmedAt = confirmedAt < first ? confirmedAt : first;
    return {
      state: "confirmed",
      reference: taken.data.reference,
      confirmedAt,
      firstConfirmedAt,
      reason: null,
    };
  }
  if (row.reason !== "refused") return { state: "expired", reason: row.reason };
  const refused = Refused.safeParse(row.result);
  return { state: "refused", reason: refused.success ? refused.data.params.detail : "refused" };
}

/**
 * Writes what follows once a profile's push has ended: confirmed under the platform's number and time, refused with its
 * words, or never taken. One that a newer push has overtaken changes nothing.
 */
export async function concludeProfilePush(tx: Tx, ctx: Ctx, row: Outbox): Promise<void> {
  const { providerId } = ctx;
  const where = { providerId, id: row.subjectId ?? "" };
  const named = row.subjectId ? await tx.platformProfile.findFirst({ where }) : null;
  if (!named) return;
  await lockSite(tx, ctx, named.siteId);
  const profile = await tx.platformProfile.findFirst({ where });
  if (profile?.pushKey !== row.idempotencyKey) return;
  const { siteId, clientId, regime, platform } = profile;
  const data = settled(row, profile);
  await tx.platformProfile.updateMany({ where, data: { ...data, updatedAt: ctx.now } });
  const entry = { profile: profile.id, platform, outbox: row.id, state: data.state, result: row.result };
  await recordEvidence(tx, ctx, [
    { id: newId(ctx.now), kind: "platform_profile", clientId, isPublic: false, entry },
  ]);
  await recordPlatforms(tx, ctx, { siteId, clientId, regime }, "platform");
  await recordActivity(tx, ctx, {
    verb: data.state === "confirmed" ? "platform_profile.confirmed" : "platform_profile.failed",
    subjectKind: "site",
    subjectId: siteId,
    clientId,
    params: { regime, name: platformOf(regime, platform).name },
  });
}
