import { randomUUID } from "node:crypto";
import { systemNow } from "@/lib/core/clock";
import { systemCtx } from "@/lib/core/system-ctx";
import { env } from "@/lib/core/env";
import { closeDeployment, openDeployment } from "@/lib/deployment";
import { fanOutReference } from "@/lib/fan-out";
import { addMember, addOperator, provisionProvider } from "@/lib/identity";
import { findProvider } from "@/lib/routing";
import { checkReference, listDueReferences } from "@/lib/references";
import { refreshDueSites } from "@/lib/schedules";
import { DEMO_OPERATOR, DEMO_PROVIDERS, type DemoPerson } from "./seed/demo-people";
import { readOffer, type Offer } from "./seed/read-offer";
import { seedEndpoints } from "./seed/seed-endpoints";
import { seedProvider } from "./seed/seed-provider";

type DemoProvider = (typeof DEMO_PROVIDERS)[number];

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
  if (filedAt) await seedEndpoints(ctx, env().SIMULATORS_URL ?? "");
  for (const { clients: limits, ...person } of others) {
    const clientIds = limits.flatMap((slug) => clients.get(slug) ?? []);
    await addMember(ctx, { ...person, password, clientIds });
  }
}

async function lookUp(): Promise<void> {
  for (const { counterpart, key } of await listDueReferences(systemNow())) {
    await checkReference(counterpart, key, systemNow);
    await fanOutReference(counterpart, key, systemNow(), "seed");
  }
  await refreshDueSites(systemNow, "seed");
}

async function main(): Promise<void> {
  const { ACCORDANT_DEMO_PASSWORD: password = "", SIMULATORS_URL: simulatorsUrl = "" } = env();
  await openDeployment(systemNow());
  const fresh: DemoProvider[] = [];
  for (const demo of DEMO_PROVIDERS) if (!(await findProvider(demo.slug))) fresh.push(demo);
  if (fresh.length > 0) {
    const offer = await readOffer(simulatorsUrl);
    for (const demo of fresh) await seed(demo, offer, password);
    await lookUp();
  }
  const { what: operates, ...operator } = DEMO_OPERATOR;
  await addOperator({ ...operator, password }, systemNow());
  const people = DEMO_PROVIDERS.flatMap((demo): DemoPerson[] => [...demo.people]);
  for (const { email, what } of [...people, { email: operator.email, what: operates }]) {
    process.stdout.write(`sign-in  ${email}  ${password}  ${what}\n`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `The demo could not be prepared: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
} finally {
  await closeDeployment();
}
