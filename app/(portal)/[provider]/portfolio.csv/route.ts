import { csvFile } from "@/app/_server/csv-file";
import { requirePermission } from "@/lib/core/permissions";
import { readSitesAsked } from "../load-sites";
import { getSiteLines } from "../site-lines";

/** Every site that the portfolio's search and filters match, in its order, as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return csvFile((await params).provider, "portfolio", ({ ctx }) => {
    requirePermission(ctx, "portfolio:read");
    return getSiteLines(ctx, readSitesAsked(asked));
  });
}
