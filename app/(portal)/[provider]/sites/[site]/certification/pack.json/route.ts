import { answerFile } from "@/app/_server/answer-file";
import { getAuditPack } from "@/lib/audit-packs";
import { getSite } from "@/lib/sites";

/** The audit interface of a site under a regime (`?regime=`), to be put on the site; a 404 for who may not see it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ provider: string; site: string }> },
): Promise<Response> {
  const { provider, site: slug } = await params;
  const regime = new URL(request.url).searchParams.get("regime") ?? "";
  return answerFile(provider, "audit-interface.json", async ({ ctx }) => {
    const { site } = await getSite({ ctx, input: { slug } });
    const pack = await getAuditPack({ ctx, input: { siteId: site.id, regime } });
    const content = Buffer.from(`${JSON.stringify(pack, null, 2)}\n`);
    return { mediaType: "application/json; charset=utf-8", content };
  });
}
