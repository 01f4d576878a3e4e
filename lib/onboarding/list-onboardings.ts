import { COMPANY_STATEMENT } from "@/lib/clients";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { requirePermission } from "@/lib/core/permissions";
import { dateIn } from "@/lib/core/time";
import { registryStanding } from "@/lib/lsp";
import type { FactValue } from "@/lib/regimes";
import { findButtonSights } from "@/lib/site-button";
import { countsAt } from "@/lib/site-control";
import { onboardingOf, type Onboarding } from "./onboarding-of";

/** How far an exporter is with one of their sites. */
export interface SiteOnboarding extends Onboarding {
  siteId: string;
  clientId: string;
  slug: string;
  name: string;
  url: string;
  /** What was last seen of the verify button on its page, or null where nobody looked. */
  button: FactValue<"site.button"> | null;
}

const MOST = 30;

function readSites(tx: Tx, { providerId }: Ctx) {
  return tx.site.findMany({
    where: { providerId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: {
      client: true,
      controls: { select: { state: true, lapsesAt: true } },
      productLines: { select: { id: true }, take: 1 },
      contracts: { include: { certificate: true } },
    },
  });
}

// Who went through their company's details once is not asked again, whoever corrects them later.
async function confirmedClients(tx: Tx, { providerId }: Ctx, clientIds: string[]): Promise<Set<string>> {
  const rows = await tx.fact.findMany({
    where: { providerId, kind: "client.profile", source: COMPANY_STATEMENT, subjectId: { in: clientIds } },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** How far the sites the caller sees are on the way to a live verify button, oldest first; at most 30. */
export async function listOnboardings({ ctx }: Call<Record<string, never>>): Promise<SiteOnboarding[]> {
  requirePermission(ctx, "site:read");
  const { now } = ctx;
  const { sites, confirmed, sights, provider } = await withTenant(ctx, async (tx) => {
    const found = await readSites(tx, ctx);
    return {
      sites: found,
      confirmed: await confirmedClients(
        tx,
        ctx,
        found.map(({ clientId }) => clientId),
      ),
      sights: await findButtonSights(tx, ctx, found),
      provider: await tx.provider.findFirstOrThrow({ where: { id: ctx.providerId } }),
    };
  });
  const today = dateIn(now, provider.timeZone);
  return sites.map((site) => {
    const inForce = site.contracts.filter(
      ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today <= endsOn),
    );
    const button = sights.get(site.id) ?? null;
    const onboarding = onboardingOf({
      isCompanyKnown: site.client.companyCode !== null || confirmed.has(site.clientId),
      hasProductLines: site.productLines.length > 0,
      hasScope: site.scope !== null,
      isProven: provider.mode === "test" || site.controls.some((control) => countsAt(control, now)),
      isLocalizerKnown: site.localizer !== null || inForce.length > 0,
      isCovered: inForce.some(({ certificate }) => registryStanding(certificate, now) === "active"),
      isButtonSeen: button?.outcome === "found",
    });
    const { id: siteId, clientId, slug, name, url } = site;
    return { siteId, clientId, slug, name, url, button, ...onboarding };
  });
}
