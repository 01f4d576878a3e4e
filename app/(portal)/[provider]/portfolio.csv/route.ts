import { NextResponse } from "next/server";
import { findCaller } from "@/app/_server/caller";
import { AppError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { readSitesAsked } from "../load-sites";
import { getSiteLines } from "../site-lines";

/** Every site that the portfolio's search and filters match, in its order, as CSV; anybody else's and unknown are the same 404. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const caller = await findCaller((await params).provider);
  // As the portfolio itself, which leads an exporter home.
  if (!caller || caller.role === "exporter") return new NextResponse(null, { status: 404 });
  try {
    requirePermission(caller.ctx, "portfolio:read");
  } catch (error) {
    if (error instanceof AppError) return new NextResponse(null, { status: 404 });
    throw error;
  }
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const lines = await getSiteLines(caller.ctx, readSitesAsked(asked));
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) return controller.close();
      controller.enqueue(new TextEncoder().encode(next.value));
    },
  });
  return new NextResponse(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="portfolio.csv"',
      "cache-control": "private, no-store",
    },
  });
}
