import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { createNotices, listRecipients } from "@/lib/notices";
import type { ClaimedAudit } from "./claim-audit";
import { publishFindings } from "./publish-findings";
import { queueRecheck } from "./queue-recheck";
import type { Settled } from "./settle-findings";

const CONFIRM_AFTER_MS = 600_000;
const PAGES_MOST = 20;
const LINES_MOST = 10;
const Params = z.record(z.string(), z.string()).catch({});

type Site = Pick<ClaimedAudit, "siteId" | "clientId" | "regime">;

async function ownersOf(tx: Tx, ctx: Ctx, { confirmed, cleared }: Settled): Promise<Map<string, string>> {
  const ids = [...confirmed, ...cleared].flatMap(({ ownerId }) => ownerId ?? []);
  const people = ids.length === 0 ? [] : await listRecipients(tx, ctx, [...new Set(ids)]);
  return new Map(people.map(({ personId, name }) => [personId, name]));
}

/**
 * Tells whoever works on a site of what two looks in a row saw to be wrong and of what is over, one notice for the look
 * named `lookId`, and other systems of what came and went; and has the pages of what was seen once looked at again soon, so that nobody waits a night to know.
 */
export async function tellFindings(
  tx: Tx,
  ctx: Ctx,
  { siteId, clientId, regime }: Site,
  lookId: string,
  settled: Settled,
): Promise<void> {
  const { confirmed, cleared, toConfirm, moves } = settled;
  await publishFindings(tx, ctx, { siteId, clientId, regime }, lookId, moves);
  if (toConfirm.length > 0)
    await queueRecheck(tx, ctx, {
      ...{ siteId, clientId, regime, urls: toConfirm.slice(0, PAGES_MOST), reason: "confirming" },
      dueAt: new Date(ctx.now.getTime() + CONFIRM_AFTER_MS),
    });
  if (confirmed.length + cleared.length === 0) return;
  const owners = await ownersOf(tx, ctx, settled);
  const site = await tx.site.findFirstOrThrow({
    where: { providerId: ctx.providerId, id: siteId },
    select: { name: true, slug: true },
  });
  const lines = (rows: Settled["confirmed"]) =>
    rows.slice(0, LINES_MOST).map(({ code, params, ownerId }) => ({
      ...{ code, params: Params.parse(params) },
      owner: ownerId === null ? null : (owners.get(ownerId) ?? null),
    }));
  await createNotices(tx, ctx, {
    ...{
      kind: "audit_findings",
      subjectKind: "site",
      subjectId: siteId,
      rung: lookId,
      clientId,
      to: "members",
    },
    params: {
      ...{ site: site.name, slug: site.slug },
      ...{ found: lines(confirmed), foundCount: confirmed.length },
      ...{ cleared: lines(cleared), clearedCount: cleared.length },
    },
  });
}
