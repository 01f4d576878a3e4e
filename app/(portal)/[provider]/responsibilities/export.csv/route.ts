import { csvFile } from "@/app/_server/csv-file";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { findSigningRegime, readSignOffsAsked } from "../load-sign-offs";
import { getSignOffLines } from "../sign-off-lines";

/** How the signatures of every site stand that the table's search and filters match, in its order, as CSV. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const asked = readSignOffsAsked(Object.fromEntries(new URL(request.url).searchParams));
  return csvFile((await params).provider, "responsibilities", async ({ ctx }) => {
    requirePermission(ctx, "portfolio:read");
    const found = findSigningRegime();
    if (!found) throw notFound("regime");
    return getSignOffLines(ctx, { ...asked, regime: found.regime.id });
  });
}
