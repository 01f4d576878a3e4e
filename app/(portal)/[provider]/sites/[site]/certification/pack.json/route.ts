import { NextResponse } from "next/server";
import { findCaller } from "@/app/_server/caller";
import { getAuditPack } from "@/lib/audit-packs";
import { AppError } from "@/lib/core/errors";
import { getSite } from "@/lib/sites";

/** The audit interface of a site under a regime (`?regime=`), to be put on the site; a 404 for who may not see it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string; site: string }> },
): Promise<Response> {
  const { provider, site: slug } = await params;
  const nothing = () => new NextResponse(null, { status: 404 });
  const caller = await findCaller(provider);
  if (!caller || caller.role === "exporter") return nothing();
  const { ctx } = caller;
  const regime = new URL(request.url).searchParams.get("regime") ?? "";
  try {
    const { site } = await getSite({ ctx, input: { slug } });
    const pack = await getAuditPack({ ctx, input: { siteId: site.id, regime } });
    return new NextResponse(`${JSON.stringify(pack, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="audit-interface.json"',
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return nothing();
    throw error;
  }
}
