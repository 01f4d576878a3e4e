import type { Ctx } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { findMemberCtx } from "@/lib/identity";
import { findProviderById, routeUpload } from "@/lib/routing";
import { hashOf } from "./create-upload";
import { takePlace } from "./take-place";
import { PURPOSES, type Purpose } from "./upload-input";

const TOKEN = /^[\w-]{43}$/;

export interface BegunUpload {
  ctx: Ctx;
  purpose: Purpose;
  subjectId: string;
  /** To be called once the file is there or given up. */
  leavePlace: () => void;
}

/**
 * Spends a token: of two who come with it at once one goes on. A token that is spent, over, unknown, or of somebody
 * who may not come in any more is one and the same `not_found`. What its bearer may do is read anew. Throws `too_many`,
 * and spends nothing, while too many of the provider's files are on their way.
 */
export async function beginUpload(token: string, now: Date, requestId: string): Promise<BegunUpload> {
  const unknown = notFound("upload");
  if (!TOKEN.test(token)) throw unknown;
  const found = await routeUpload(hashOf(token), now);
  const provider = found && (await findProviderById(found.providerId));
  const member = provider && (await findMemberCtx(found.personId, provider.slug, now, requestId));
  const purpose = PURPOSES.find((known) => known === found?.purpose);
  if (!found || !member || !purpose) throw unknown;
  const { ctx } = member;
  const leavePlace = takePlace(ctx.providerId);
  try {
    const spent = await withTenant(ctx, (tx) =>
      tx.upload.updateMany({
        where: { providerId: ctx.providerId, id: found.id, spentAt: null },
        data: { spentAt: now },
      }),
    );
    if (spent.count !== 1) throw unknown;
  } catch (error) {
    leavePlace();
    throw error;
  }
  return { ctx, purpose, subjectId: found.subjectId, leavePlace };
}
