import { createHash, randomBytes } from "node:crypto";
import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { personOf } from "@/lib/core/person-of";
import { findSubject, requirePurpose } from "./find-subject";
import { CreateUpload } from "./upload-input";

const LASTS_MS = 10 * 60_000;

/** SHA-256 of a token, hex: what is kept of it. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Gives the caller leave to send one file for one purpose, once, within ten minutes: the address at the hosted API to
 * send it to. The token in it is kept as a hash alone. `not_found` for what the caller does not see.
 */
export async function createUpload({
  ctx,
  input,
}: Call<CreateUpload>): Promise<{ uploadUrl: string; expiresAt: Date }> {
  requirePermission(ctx, "site:localizer");
  const { purpose, subjectId } = parse(CreateUpload, input);
  requirePurpose(ctx, purpose);
  const { providerId, now } = ctx;
  const personId = personOf(ctx);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LASTS_MS);
  await withTenant(ctx, async (tx) => {
    const { subjectKind, clientId, number } = await findSubject(tx, ctx, purpose, subjectId);
    const row = { providerId, id: newId(now), personId, purpose, subjectId, hash: hashOf(token) };
    await tx.upload.createMany({ data: [{ ...row, createdAt: now, expiresAt }] });
    const params = { number };
    await recordActivity(tx, ctx, { verb: "upload.create", subjectKind, subjectId, clientId, params });
  });
  return { uploadUrl: `${env().API_URL}/uploads/${token}`, expiresAt };
}
