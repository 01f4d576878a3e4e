import { NextResponse } from "next/server";
import { findCaller } from "@/app/_server/caller";
import { AppError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { getDeliveryLines } from "../delivery-lines";
import { readFilter } from "../read-filter";

/** Everything the filters of the pushes' page match, as CSV; anybody else's and unknown are the same 404. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string }> },
): Promise<Response> {
  const caller = await findCaller((await params).provider);
  if (!caller) return new NextResponse(null, { status: 404 });
  try {
    requirePermission(caller.ctx, "delivery:read");
  } catch (error) {
    if (error instanceof AppError) return new NextResponse(null, { status: 404 });
    throw error;
  }
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { after: _after, before: _before, ...filter } = readFilter(asked);
  const lines = await getDeliveryLines(caller.ctx, filter);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) return controller.close();
      controller.enqueue(new TextEncoder().encode(value));
    },
  });
  return new NextResponse(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="pushes.csv"',
      "cache-control": "private, no-store",
    },
  });
}
