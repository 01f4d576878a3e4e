import { randomUUID } from "node:crypto";
import { systemNow } from "@/lib/core/clock";
import { systemCtx } from "@/lib/core/system-ctx";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/core/env";
import { closeDeployment, isMarked, openDeployment, setMark } from "@/lib/deployment";
import { fanOutReference } from "@/lib/fan-out";
import { addMember, addOperator, listMembers, provisionProvider } from "@/lib/identity";
import { findProvider } from "@/lib/routing";
import { checkReference, listDueReferences } from "@/lib/references";
import { refreshDueSites } from "@/lib/schedules";
import { connectProvider } from "./seed/connect-provider";
import { DEMO_OPERATOR, DEMO_PROVIDERS, type DemoPerson } from "./seed/demo-people";
import { proveSites } from "./seed/prove-sites";
import { readOffer, type Offer } from "./seed/read-offer";
import { seedProvider } from "./seed/seed-provider";
import { seedSignOffs } from "./seed/seed-sign-offs";

type DemoProvider = (typeof DEMO_PROVIDERS)[number];

const timeZone = "Asia/Shanghai";

/** The provider with its owner, made or completed; the id of one that is whole already. */
async function provision(demo: DemoProvider, owner: DemoPerson, password: string): Promise<string> {
  const { slug, name, business } = demo;
  const { email, name: ownerName, locale } = owner;
  try {
    return await provisionProvider(
      {
        slug,
        name,
        business,
        country: "CN",
        timeZone,
        owner: { email, name: ownerName, locale, timeZone, password },
      },
      systemNow(),
      "seed",
    );
  } catch (error) {
    const known = await findProvider(slug);
    if (known && error instanceof AppError && error.reason === "provider_exists") return known.id;
    throw error;
  }
}

/** Makes what is not there yet of a demo provider: after an interruption it goes on where that stopped. */
async function seed(demo: DemoProvider, offer: Offer, password: string): Promise<void> {
  const [owner, ...others]: readonly DemoPerson[] = demo.people;
  if (!owner) return;
  const providerId = await provision(demo, owner, password);
  const base = { providerId, providerSlug: demo.slug, reason: "seed", requestId: randomUUID() };
  const ctx = systemCtx({ ...base, now: systemNow() });
  const clients = await seedProvider(ctx, offer, demo.filedAt);
  await connectProvider(ctx, offer);
  const { members } = await listMembers({ ctx, input: {} });
  for (const { clients: limits, ...person } of others) {
    if (members.some(({ email }) => email === person.email)) continue;
    const clientIds = limits.flatMap((slug) => clients.get(slug) ?? []);
    await addMember(ctx, { ...person, password, allClients: limits.length === 0, clientIds });
  }
  await seedSignOffs(ctx);
}

async function lookUp(): Promise<void> {
  for (const { counterpart, key } of await listDueReferences(systemNow())) {
    await checkReference(counterpart, key, systemNow);
    await fanOutReference(counterpart, key, systemNow(), "seed");
  }
  await refreshDueSites(systemNow, "seed");
}

// Apart from the rest, so that a demo made before there were proofs gets them at its next start.
const PROOFS = "seed:proofs";

async function prove(simulatorsUrl: string): Promise<void> {
  if (await isMarked(PROOFS)) return;
  const offer = await readOffer(simulatorsUrl);
  for (const { slug } of DEMO_PROVIDERS) {
    const provider = await findProvider(slug);
    if (!provider) continue;
    const base = { providerId: provider.id, providerSlug: slug, reason: "seed", requestId: randomUUID() };
    await proveSites(() => systemCtx({ ...base, now: systemNow() }), offer);
  }
  await setMark(PROOFS, systemNow());
}

function markOf({ slug }: DemoProvider): string {
  return `seed:${slug}`;
}

async function main(): Promise<void> {
  const { ACCORDANT_DEMO_PASSWORD: password = "", SIMULATORS_URL: simulatorsUrl = "" } = env();
  await openDeployment(systemNow());
  const missing: DemoProvider[] = [];
  for (const demo of DEMO_PROVIDERS) if (!(await isMarked(markOf(demo)))) missing.push(demo);
  if (missing.length > 0) {
    const offer = await readOffer(simulatorsUrl);
    for (const demo of missing) await seed(demo, offer, password);
    await lookUp();
    // Last of all: whatever stops it before this has it gone on with at the next start.
    for (const demo of missing) await setMark(markOf(demo), systemNow());
  }
  await prove(simulatorsUrl);
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
