import { csvFile } from "@/app/_server/csv-file";
import { requirePermission } from "@/lib/core/permissions";
import { getDeliveryLines } from "../delivery-lines";
import { readFilter } from "../read-filter";

/** Everything the filters of the pushes' page match, as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { after: _after, before: _before, ...filter } = readFilter(asked);
  return csvFile((await params).provider, "pushes", ({ ctx }) => {
    requirePermission(ctx, "delivery:read");
    return getDeliveryLines(ctx, filter);
  });
}
