import { NextResponse } from "next/server";
import { BlobError } from "@/lib/blobs";
import { AppError } from "@/lib/core/errors";
import type { MemberCtx } from "@/lib/identity";
import { findCaller } from "./caller";

interface AnsweredFile {
  mediaType: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) return controller.close();
      controller.enqueue(next.value);
    },
  });
}

/**
 * A file to be saved by somebody who works at that provider, streamed where it comes piece by piece. For an exporter, for
 * anybody else, and for what they may not see it is one and the same empty 404.
 */
export async function answerFile(
  provider: string,
  name: string,
  read: (caller: MemberCtx) => Promise<AnsweredFile>,
): Promise<Response> {
  const nothing = () => new NextResponse(null, { status: 404 });
  const caller = await findCaller(provider);
  if (!caller || caller.role === "exporter") return nothing();
  try {
    const { mediaType, content } = await read(caller);
    return new NextResponse(content instanceof Uint8Array ? new Uint8Array(content) : streamOf(content), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError || error instanceof BlobError) return nothing();
    throw error;
  }
}
