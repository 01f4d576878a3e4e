import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { requireCallablePort } from "@/lib/endpoints";
import { findSource } from "./find-source";
import { openCredential, requireSafe, sealCredential } from "./seal-credential";
import { UpdateReferenceSource } from "./source-input";
import { wakeSource } from "./wake-source";

/**
 * Changes what a source is called, where and how often it is asked, with which credential, and where its feed has what;
 * one that is polled is read anew. A credential that another address would be given is asked for again. `not_found` for
 * what the caller does not see.
 */
export async function updateReferenceSource({ ctx, input }: Call<UpdateReferenceSource>): Promise<void> {
  requirePermission(ctx, "reference_source:update");
  const { sourceId, credential, mapping, url, header, everyMinutes, name } = parse(
    UpdateReferenceSource,
    input,
  );
  if (url !== undefined) requireCallablePort("url", url);
  const { providerId, now } = ctx;
  await withTenant(ctx, async (tx) => {
    const source = await findSource(tx, ctx, sourceId);
    const isPolled = source.kind === "polled";
    const host = (text: string | null) => (text === null ? null : new URL(text).host);
    // Whoever may change the address must not be handed the credential by it.
    if (
      isPolled &&
      url !== undefined &&
      source.sealed !== null &&
      credential === undefined &&
      host(url) !== host(source.url)
    ) {
      const message = "give the credential again, since it goes to another host";
      throw new AppError("invalid", "invalid", `credential: ${message}.`, [{ path: "credential", message }]);
    }
    const kept = credential === undefined ? await openCredential(tx, ctx, source) : credential;
    requireSafe(url ?? source.url, kept);
    const sealed = credential === undefined ? {} : await sealCredential(tx, ctx, sourceId, credential);
    await tx.referenceSource.updateMany({
      where: { providerId, id: sourceId },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(isPolled
          ? { ...sealed, ...(url === undefined ? {} : { url }), ...(header === undefined ? {} : { header }) }
          : {}),
        ...(isPolled && everyMinutes !== undefined ? { everyMinutes } : {}),
        ...(mapping === undefined || source.kind === "ingest" ? {} : { mapping, mappedAt: now }),
        ...(isPolled || source.uploadSha256 !== null ? { dueAt: now } : {}),
      },
    });
    await recordActivity(tx, ctx, {
      verb: "reference_source.update",
      subjectKind: "reference_source",
      subjectId: sourceId,
      clientId: source.clientId,
      params: { name: name ?? source.name },
    });
    wakeSource(tx, ctx, sourceId);
  });
}
