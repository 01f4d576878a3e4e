import { NextResponse } from "next/server";
import { REPORT_STYLE } from "@/lib/audit-reports";

/** How audit reports look: the same words as in their PDFs, and nothing of anybody's. */
export function GET(): Response {
  return new NextResponse(REPORT_STYLE, {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=300" },
  });
}
