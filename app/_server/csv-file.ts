import { NextResponse } from "next/server";
import { AppError } from "@/lib/core/errors";
import type { MemberCtx } from "@/lib/identity";
import { findCaller } from "./caller";

function nothing(): Response {
  return new NextResponse(null, { status: 404 });
}

function streamOf(lines: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value));
    },
  });
}

/**
 * A file of CSV for somebody who works at that provider, streamed where its lines come one after the other. For an
 * exporter, who is led home everywhere, for anybody else, and for what they may not see it is one and the same empty
 * 404: `write` refuses before it gives anything.
 */
export async function csvFile(
  provider: string,
  name: string,
  write: (caller: MemberCtx) => Promise<string | AsyncIterator<string>>,
): Promise<Response> {
  const caller = await findCaller(provider);
  if (!caller || caller.role === "exporter") return nothing();
  try {
    const lines = await write(caller);
    return new NextResponse(typeof lines === "string" ? lines : streamOf(lines), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return nothing();
    throw error;
  }
}
