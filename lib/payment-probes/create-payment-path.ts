import { recordActivity } from "@/lib/activity";
import type { Call } from "@/lib/core/ctx";
import { lockSite } from "@/lib/core/db/lock-site";
import { withTenant } from "@/lib/core/db/tenant";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { CreatePaymentPath } from "./path-input";
import { requireApart } from "./require-apart";
import { termsOf } from "./terms";

const PATHS_MOST = 20;

/**
 * Puts a way to a payment gateway on record (TM-07). Nothing is probed before the exporter's consent to it is.
 * `not_found` for a site the caller does not see, `conflict` beyond twenty of a site, `invalid` for a product that is not
 * the site's and for a gateway that is the site itself.
 */
export async function createPaymentPath({
  ctx,
  input,
}: Call<CreatePaymentPath>): Promise<{ pathId: string }> {
  requirePermission(ctx, "payment_path:update");
  const { siteId, ...way } = parse(CreatePaymentPath, input);
  const { providerId, now } = ctx;
  const pathId = newId(now);
  await withTenant(ctx, async (tx) => {
    const { clientId, url } = await lockSite(tx, ctx, siteId);
    requireApart(url, way);
    const there = await tx.paymentPath.count({ where: { providerId, siteId, endedAt: null } });
    if (there >= PATHS_MOST)
      throw conflict("too_many_paths", "There are twenty ways already; take one off first.");
    await tx.paymentPath.createMany({
      data: [{ providerId, id: pathId, clientId, siteId, ...way, terms: termsOf(way), createdAt: now }],
    });
    await recordActivity(tx, ctx, {
      ...{ verb: "payment_path.create", subjectKind: "site", subjectId: siteId, clientId },
      params: { name: way.gateway, code: way.country },
    });
  });
  return { pathId };
}
