import { randomUUID } from "node:crypto";
import { createClient, updateClient } from "@/lib/clients";
import { systemNow } from "@/lib/core/clock";
import type { Ctx } from "@/lib/core/ctx";
import { scopeStatement, tenantPool, withTenant } from "@/lib/core/db/tenant";
import { closeDeployment } from "@/lib/deployment";
import { makeProvider, makeSite } from "@/test/make-provider";
import { compareRounds } from "./compare-rounds";
import { printLine } from "./print-line";
import { recordStatements } from "./record-statements";
import { runByHand, writeByHand, type Script, type Subject } from "./write-by-hand";

const CALLERS = 16;
const SUBJECTS = 512;
const ROUNDS = 9;
const ROUND_MS = 1_500;

/** Does something again and again from 16 callers at once; gives how often a second. */
async function rateOf(act: (index: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  let done = 0;
  const caller = async (_unused: unknown, number: number): Promise<void> => {
    for (let index = number; performance.now() - started < ROUND_MS; index += CALLERS) {
      await act(index);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return (done * 1_000) / (performance.now() - started);
}

async function report(
  name: string,
  ours: () => Promise<number>,
  byHand: () => Promise<number>,
): Promise<void> {
  await ours();
  await byHand();
  const { subject, baseline, ratio } = await compareRounds(ROUNDS, ours, byHand);
  printLine({ name, value: subject, unit: "verbs/s", ratio, baseline: `${name}.same-sql` });
  printLine({ name: `${name}.same-sql`, value: baseline, unit: "verbs/s" });
}

function begin(ctx: Ctx): string {
  return `BEGIN;${scopeStatement(ctx)}`;
}

function assertFound(found: unknown, id: string): void {
  const isIt = typeof found === "object" && found !== null && "id" in found && found.id === id;
  if (!isIt) throw new Error("A read did not find the site.");
}

async function measureRead(ctx: Ctx, id: string): Promise<void> {
  const { providerId } = ctx;
  const read = async (): Promise<void> =>
    assertFound(await withTenant(ctx, (tx) => tx.site.findFirst({ where: { providerId, id } })), id);
  const sent = { subject: { id, slug: id }, statements: await recordStatements(tenantPool(), read) };
  const script = writeByHand(begin(ctx), sent, sent, sent.subject);
  const byHand = async (): Promise<void> =>
    assertFound((await runByHand(tenantPool(), script, ctx.now))[0], id);
  await report(
    "tenant-door.read",
    () => rateOf(read),
    () => rateOf(byHand),
  );
}

async function makeSubjects(ctx: Ctx): Promise<Subject[]> {
  const subjects: Subject[] = [];
  const caller = async (): Promise<void> => {
    while (subjects.length < SUBJECTS) {
      const slug = `c-${randomUUID()}`;
      const { clientId } = await createClient({ ctx, input: { name: slug, slug, country: "CN" } });
      subjects.push({ id: clientId, slug });
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return subjects;
}

async function measureWrite(ctx: Ctx): Promise<void> {
  const subjects = await makeSubjects(ctx);
  let written = 0;
  const touched = new Set<number>();
  const write = async ({ id, slug }: Subject): Promise<void> => {
    written += 1;
    await updateClient({ ctx, input: { clientId: id, name: slug, slug, country: "JP" } });
  };
  const record = async (at: number) => {
    const subject = subjectAt(subjects, at);
    return { subject, statements: await recordStatements(tenantPool(), () => write(subject)) };
  };
  const [sent, again] = [await record(0), await record(1)];
  const scripts = subjects.map((subject) => writeByHand(begin(ctx), sent, again, subject));
  const byHand = async (index: number): Promise<void> => {
    written += 1;
    touched.add(index % SUBJECTS);
    await runByHand(tenantPool(), subjectAt<Script>(scripts, index), ctx.now);
  };
  await report(
    "tenant-door.write",
    () =>
      rateOf((index) => {
        touched.add(index % SUBJECTS);
        return write(subjectAt(subjects, index));
      }),
    () => rateOf(byHand),
  );
  await assertWritten(ctx, written, touched.size);
}

function subjectAt<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error("There are no subjects.");
  return found;
}

async function assertWritten(ctx: Ctx, written: number, touched: number): Promise<void> {
  const counts = await withTenant(ctx, async (tx) => ({
    activity: await tx.activity.count({ where: { verb: "client.update" } }),
    facts: await tx.fact.count({ where: { kind: "client.profile", knownTo: { not: null } } }),
    current: await tx.fact.count({ where: { kind: "client.profile", knownTo: null } }),
    clients: await tx.client.count({ where: { country: "JP" } }),
  }));
  const right = counts.activity === written && counts.facts === written;
  if (!right || counts.clients < touched || counts.current < counts.clients) {
    throw new Error(`${written} writes left ${JSON.stringify(counts)}.`);
  }
}

/**
 * Verbs through the tenant door with 16 callers, a read by id and a write with its fact, projection and activity,
 * against the same statements sent by hand over the same pool.
 */
export async function run(): Promise<void> {
  try {
    const provider = await makeProvider();
    const { siteId } = await makeSite(provider);
    await measureRead(provider.ctx(), siteId);
    await measureWrite(provider.ctx(systemNow()));
  } finally {
    await closeDeployment();
  }
}
