import { NextResponse } from "next/server";
import { findCaller } from "@/app/_server/caller";
import { AppError } from "@/lib/core/errors";
import { getFileLink } from "@/lib/uploads";

/** Leads whoever may see a file to where it lies, at another origin, for five minutes; anybody else's and unknown are the same 404. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ provider: string; file: string }> },
): Promise<Response> {
  const { provider, file } = await params;
  const caller = await findCaller(provider);
  if (!caller) return new NextResponse(null, { status: 404 });
  try {
    const { url } = await getFileLink({ ctx: caller.ctx, input: { fileId: file } });
    return new NextResponse(null, {
      status: 303,
      headers: { location: url, "cache-control": "private, no-store" },
    });
  } catch (error) {
    if (error instanceof AppError) return new NextResponse(null, { status: 404 });
    throw error;
  }
}
