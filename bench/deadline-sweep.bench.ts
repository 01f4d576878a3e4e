import type pg from "pg";
import type { Ctx } from "@/lib/core/ctx";
import { systemNow } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db/tenant";
import { keepHeapSmall } from "@/lib/core/keep-heap-small";
import { closeDeployment, openDeployment } from "@/lib/deployment";
import { listDueDeadlines, notifyDueDeadlines } from "@/lib/schedules";
import { makeProvider, makeSite } from "@/test/make-provider";
import { asOwner } from "@/test/owner-query";
import { printLine } from "./print-line";

const DEADLINES = 1_000_000;
const DUE_SHARE = 50;
const MEGABYTES_MAX = 400;

/** How many deadlines stand in the table: a million, or what `BENCH_SIZE` says. */
function sizeAsked(environment: NodeJS.ProcessEnv): number {
  const asked = Number(environment["BENCH_SIZE"]);
  return Number.isInteger(asked) && asked >= DUE_SHARE ? asked : DEADLINES;
}

const FILLED = ["deadline", "deadline_site"];
/** Tables whose rows the owner must see to fill those. */
const SEEN = ["provider", "site", ...FILLED];

// The owner lifts what each row would be checked against and checks all of them at the end, at once.
async function asBulk(client: pg.Client, fill: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
    [FILLED],
  );
  await client.query("BEGIN");
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const table of SEEN) await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await fill();
  for (const { table, name, definition } of [...keys].reverse())
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const table of SEEN) await client.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await client.query("COMMIT");
  await client.query(`VACUUM (ANALYZE) ${FILLED.join(", ")}`);
}

// Deadlines of certificates that one site holds, due in 1 to 1,000 days; one in fifty has a reminder that is due.
async function fillDeadlines(
  { providerId, now }: Ctx,
  { clientId, siteId }: { clientId: string; siteId: string },
  size: number,
): Promise<void> {
  const id = "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
  await asOwner((client) =>
    asBulk(client, async () => {
      await client.query(
        `INSERT INTO deadline (provider_id, id, regime, code, key, message, params, party, due_at, zone, readings, state,
           known_from, next_rung_at)
         SELECT $1, ${id}, 'tig', 'TIG-16', 'bench ' || n, 'deadline_certificate',
           jsonb_build_object('number', 'LSP-' || n, 'validUntil', '2027-05-16'), 'lsp',
           CASE WHEN n % $3 = 0 THEN $2::timestamptz + interval '7 days' - interval '1 minute'
             ELSE $2::timestamptz + (40 + n % 1000) * interval '1 day' END,
           'Asia/Shanghai', '[]', 'upcoming', $2::timestamptz - interval '1 day',
           CASE WHEN n % $3 = 0 THEN $2::timestamptz - interval '1 minute'
             ELSE $2::timestamptz + (10 + n % 1000) * interval '1 day' END
         FROM generate_series(0, $4::int - 1) n`,
        [providerId, now, DUE_SHARE, size],
      );
      await client.query(
        `INSERT INTO deadline_site (provider_id, deadline_id, client_id, site_id, state)
         SELECT $1, ${id}, $2, $3, 'upcoming' FROM generate_series(0, $4::int - 1) n`,
        [providerId, clientId, siteId, size],
      );
    }),
  );
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
