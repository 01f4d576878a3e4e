import { randomUUID } from "node:crypto";
import { systemNow } from "@/lib/core/clock";
import { closeSystem, withSystem } from "@/lib/core/db/system";
import { closeTenant } from "@/lib/core/db/tenant";
import { systemCtx } from "@/lib/core/system-ctx";
import { fanOutReference } from "@/lib/fan-out";
import { provisionProvider } from "@/lib/identity";
import { closeQueue } from "@/lib/jobs";
import { checkReference, listDueReferences } from "@/lib/references";
import { publishRulebooks } from "@/lib/rulebooks";
import { refreshDueSites } from "@/lib/schedules";
import { DEMO_PROVIDERS, type DemoPerson } from "./seed/demo-people";
import { readOffer, type Offer } from "./seed/read-offer";
import { seedPerson } from "./seed/seed-people";
import { seedProvider } from "./seed/seed-provider";

type DemoProvider = (typeof DEMO_PROVIDERS)[number];

async function isSeeded(slug: string): Promise<boolean> {
  return (await withSystem("seed", (tx) => tx.provider.count({ where: { slug } }))) > 0;
}

async function seed(demo: DemoProvider, offer: Offer, password: string): Promise<void> {
  const now = systemNow();
  const requestId = randomUUID();
  const { slug, name, business, filedAt } = demo;
  const [owner, ...others]: readonly DemoPerson[] = demo.people;
  if (!owner) return;
  const timeZone = "Asia/Shanghai";
  const providerId = await provisionProvider(
    {
      slug,
      name,
      business,
      country: "CN",
      timeZone,
      owner: { email: owner.email, name: owner.name, locale: owner.locale, timeZone, password },
    },
    now,
    requestId,
  );
  const ctx = systemCtx({ providerId, providerSlug: slug, reason: "seed", now, requestId });
  const clients = await seedProvider(ctx, offer, filedAt);
  for (const person of others) await seedPerson(ctx, person, password, clients);
}

async function lookUp(): Promise<void> {
  for (const { counterpart, key } of await listDueReferences(systemNow())) {
    await checkReference(counterpart, key, systemNow);
    await fanOutReference(counterpart, key, systemNow(), "seed");
  }
  await refreshDueSites(systemNow, "seed");
}

async function main(): Promise<void> {
  const password = process.env["ACCORDANT_DEMO_PASSWORD"] ?? "";
  const simulatorsUrl = process.env["SIMULATORS_URL"] ?? "";
  await publishRulebooks(systemNow());
  const fresh: DemoProvider[] = [];
  for (const demo of DEMO_PROVIDERS) if (!(await isSeeded(demo.slug))) fresh.push(demo);
  if (fresh.length > 0) {
    const offer = await readOffer(simulatorsUrl);
    for (const demo of fresh) await seed(demo, offer, password);
    await lookUp();
  }
  for (const { email, what } of DEMO_PROVIDERS.flatMap((demo): DemoPerson[] => [...demo.people])) {
    process.stdout.write(`sign-in  ${email}  ${password}  ${what}\n`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`The demo could not be prepared: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await closeQueue();
  await closeTenant();
  await closeSystem();
}
