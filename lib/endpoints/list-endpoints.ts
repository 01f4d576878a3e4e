import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { readEndpoints, type EndpointRow, type WhichEndpoints } from "./read-endpoints";

/**
 * The provider's endpoints in use, of one kind or to one counterpart where that is asked, webhooks first, by name; none
 * for callers who do not see every client.
 */
export async function listEndpoints({
  ctx,
  input,
}: Call<Omit<WhichEndpoints, "id">>): Promise<EndpointRow[]> {
  requirePermission(ctx, "endpoint:read");
  return withTenant(ctx, (tx) => readEndpoints(tx, ctx, input));
}
