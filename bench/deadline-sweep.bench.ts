import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { keepHeapSmall } from "@/lib/core/keep-heap-small";
import { closeDeployment, openDeployment } from "@/lib/deployment";
import { listDueDeadlines, notifyDueDeadlines } from "@/lib/schedules";
import { makeProvider, makeSite } from "@/test/make-provider";
import { printLine } from "./print-line";

const DEADLINES = 1_000_000;
const DUE_SHARE = 50;
const AT_ONCE = 50_000;
const MEGABYTES_MAX = 400;

/** How many deadlines stand in the table: a million, or what `BENCH_SIZE` says. */
function sizeAsked(environment: NodeJS.ProcessEnv): number {
  const asked = Number(environment["BENCH_SIZE"]);
  return Number.isInteger(asked) && asked >= DUE_SHARE ? asked : DEADLINES;
}

// Deadlines of certificates that one site holds, due in 1 to 1,000 days; one in fifty has a reminder that is due.
async function fillDeadlines(
  ctx: Ctx,
  site: { clientId: string; siteId: string },
  size: number,
): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, size) - 1;
    await withTenant(ctx, async (tx) => {
      await tx.$executeRaw`
        INSERT INTO deadline (provider_id, id, regime, code, key, message, params, party, due_at, zone, readings, state,
          known_from, next_rung_at)
        SELECT ${ctx.providerId}::uuid, md5('deadline ' || n)::uuid, 'tig', 'TIG-16', 'bench ' || n, 'deadline_certificate',
          jsonb_build_object('number', 'LSP-' || n, 'validUntil', '2027-05-16'), 'lsp',
          CASE WHEN n % ${DUE_SHARE}::int = 0 THEN ${ctx.now}::timestamptz + interval '7 days' - interval '1 minute'
            ELSE ${ctx.now}::timestamptz + (40 + n % 1000) * interval '1 day' END,
          'Asia/Shanghai', '[]', 'upcoming', ${ctx.now}::timestamptz - interval '1 day',
          CASE WHEN n % ${DUE_SHARE}::int = 0 THEN ${ctx.now}::timestamptz - interval '1 minute'
            ELSE ${ctx.now}::timestamptz + (10 + n % 1000) * interval '1 day' END
        FROM generate_series(${from}::int, ${to}::int) n`;
      await tx.$executeRaw`
        INSERT INTO deadline_site (provider_id, deadline_id, client_id, site_id, state)
        SELECT ${ctx.providerId}::uuid, md5('deadline ' || n)::uuid, ${site.clientId}::uuid, ${site.siteId}::uuid, 'upcoming'
        FROM generate_series(${from}::int, ${to}::int) n`;
    });
  }
}

/**
 * A provider with a million deadlines, of which one in fifty has a reminder that is due: found, told to whom they
 * concern (a notice and a mail row each) and moved on. Deadlines a second, and the highest memory of this process,
 * which is set up as a worker is.
 */
export async function run(environment: NodeJS.ProcessEnv): Promise<void> {
  keepHeapSmall();
  try {
    await openDeployment(systemNow());
    const size = sizeAsked(environment);
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await fillDeadlines(provider.ctx(), site, size);
    const due = Math.ceil(size / DUE_SHARE);
    const started = performance.now();
    const found = await listDueDeadlines(systemNow());
    let done = 0;
    for (const providerId of found) done += await notifyDueDeadlines(providerId, systemNow, "bench");
    const seconds = (performance.now() - started) / 1_000;
    const told = await withTenant(provider.ctx(), (tx) => tx.notice.count({ where: { kind: "deadline" } }));
    if (done !== due || told !== due)
      throw new Error(`${done} found and ${told} told, of ${due} that are due.`);
    printLine({ name: "deadline-sweep", value: done / seconds, unit: "deadlines/s" });
    const megabytes = process.resourceUsage().maxRSS / 1_024;
    printLine({ name: "deadline-sweep.memory", value: megabytes, unit: "MB", limit: MEGABYTES_MAX });
  } finally {
    await closeDeployment();
  }
}
