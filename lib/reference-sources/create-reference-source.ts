import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { requireCallablePort } from "@/lib/endpoints";
import { STANDARD } from "@/lib/feeds";
import { requireSafe, sealCredential } from "./seal-credential";
import { CreateReferenceSource } from "./source-input";
import { wakeSource } from "./wake-source";

const SOURCES_MOST = 20;

/**
 * Connects a source of a site's true parameters (TM-05, TM-25): an ERP or PIM that is polled from now on, one whose files
 * are sent, or one that sends by itself. `not_found` for a site the caller does not see, `conflict` beyond twenty of a
 * client, `invalid` for an address that may not be called.
 */
export async function createReferenceSource({
  ctx,
  input,
}: Call<CreateReferenceSource>): Promise<{ sourceId: string }> {
  requirePermission(ctx, "reference_source:update");
  const { siteId, isForClient, credential, header, url, kind, everyMinutes, mapping, name } = parse(
    CreateReferenceSource,
    input,
  );
  if (url !== null) requireCallablePort("url", url);
  requireSafe(url, credential);
  const { providerId, now } = ctx;
  const sourceId = newId(now);
  const isPolled = kind === "polled";
  await withTenant(ctx, async (tx) => {
    const { clientId } = await lockSite(tx, ctx, siteId);
    const there = await tx.referenceSource.count({ where: { providerId, clientId, endedAt: null } });
    if (there >= SOURCES_MOST)
      throw conflict("too_many_sources", "There are twenty sources already; disconnect one first.");
    const sealed = await sealCredential(tx, ctx, sourceId, isPolled ? credential : null);
    const means = mapping ?? (kind === "ingest" ? STANDARD : null);
    await tx.referenceSource.createMany({
      data: [
        {
          ...{ providerId, id: sourceId, clientId, siteId: isForClient ? null : siteId, name, kind, url },
          ...{
            header: sealed.sealed === null ? null : header,
            ...sealed,
            everyMinutes: isPolled ? everyMinutes : null,
          },
          ...(means ? { mapping: means, mappedAt: now } : {}),
          ...{ dueAt: isPolled ? now : null, createdAt: now },
        },
      ],
    });
    await recordActivity(tx, ctx, {
      verb: "reference_source.create",
      subjectKind: "site",
      subjectId: siteId,
      clientId,
      params: { name },
    });
    if (isPolled) wakeSource(tx, ctx, sourceId);
  });
  return { sourceId };
}
