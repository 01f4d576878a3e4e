import type { Client } from "@/generated/prisma/client";
import type { Call } from "@/lib/core/ctx";
import { cursorAfter } from "@/lib/core/db/cursor-after";
import { withTenant } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";

export interface ClientRow extends Client {
  siteCount: number;
}

const PAGE = 200;

function holds(word: string) {
  return { contains: word, mode: "insensitive" as const };
}

/** The clients the caller sees whose name or slug holds `q`, by name, at most 200 from `after` (a client's id) on. */
export async function listClients({
  ctx,
  input,
}: Call<{ after?: string; q?: string }>): Promise<{ rows: ClientRow[]; next: string | null }> {
  requirePermission(ctx, "client:read");
  const rows = await withTenant(ctx, (tx) =>
    tx.client.findMany({
      where: {
        providerId: ctx.providerId,
        ...(input.q ? { OR: [{ name: holds(input.q) }, { slug: holds(input.q) }] } : {}),
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...cursorAfter(ctx.providerId, input.after),
      take: PAGE + 1,
      include: { _count: { select: { sites: true } } },
    }),
  );
  const page = rows.slice(0, PAGE).map(({ _count, ...client }) => ({ ...client, siteCount: _count.sites }));
  return { rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
