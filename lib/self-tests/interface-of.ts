import { issuerOf } from "@/lib/answers";
import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { AppError, conflict, notFound } from "@/lib/core/errors";
import { findRegime, type Push, type Regime } from "@/lib/regimes";
import { hasControl } from "@/lib/site-control";
import type { Site } from "@/generated/prisma/client";
import type { Expected } from "./judge-look";

/** What is filed for: one site, or the provider itself (`siteId` null), under a regime. */
export interface Place {
  regime: string;
  siteId: string | null;
}

/** A regime that takes filings from here; `not_found` for one there is not, `invalid` for one that takes none. */
export function filingRegime(id: string): { regime: Regime; push: Push } {
  const regime = findRegime(id);
  if (!regime) throw notFound("regime");
  const push = regime.pushes.find((entry) => entry.subjectKind === "filing");
  if (!push) throw new AppError("invalid", "nothing_to_file", "This regime takes no filings from here.");
  return { regime, push };
}

// Until then a platform would ask an address that answers nobody.
function unproven(): AppError {
  return conflict(
    "control_unproven",
    "Prove control of the site first: nothing is filed for an address that nobody has shown to be yours.",
  );
}

async function oldestProven(tx: Tx, { providerId }: Ctx): Promise<Site | null> {
  const proven = { some: { state: { in: ["proven", "failing"] } } };
  const provider = await tx.provider.findFirstOrThrow({ where: { id: providerId }, select: { mode: true } });
  const where = { providerId, ...(provider.mode === "test" ? {} : { controls: proven }) };
  return tx.site.findFirst({ where, orderBy: { id: "asc" } });
}

/**
 * The site whose interface is named: the provider's own filing names that of its oldest site that answers, which does
 * so like all of them. `not_found` for a site the caller does not see, `conflict` before it is shown to be theirs.
 */
export async function siteToShow(tx: Tx, ctx: Ctx, siteId: string | null): Promise<Site> {
  const site = siteId ? await siteToTest(tx, ctx, siteId) : await oldestProven(tx, ctx);
  if (siteId && !site) throw notFound("site");
  if (site && (siteId === null || (await hasControl(tx, ctx, siteId)))) return site;
  if (site || (await siteToTest(tx, ctx, null))) throw unproven();
  throw conflict("no_site_yet", "Add a site first: a filing names the address that answers for it.");
}

/** The site whose interface is called, whether or not it is still shown to be theirs; null where there is none. */
export async function siteToTest(tx: Tx, ctx: Ctx, siteId: string | null): Promise<Site | null> {
  const { providerId } = ctx;
  if (siteId) return tx.site.findFirst({ where: { providerId, id: siteId } });
  return (
    (await oldestProven(tx, ctx)) ?? tx.site.findFirst({ where: { providerId }, orderBy: { id: "asc" } })
  );
}

/** Where a regime's interface of a site is to be called now. */
export function endpointUrlOf(ctx: Ctx, regime: Regime, site: Pick<Site, "slug">): string {
  return `${issuerOf(ctx.providerSlug)}/v1/sites/${site.slug}/${regime.answers[0]?.name ?? ""}`;
}

/** What the interface of a site is held against now; `conflict` where the regime asks for none. */
export async function expectedOf(tx: Tx, ctx: Ctx, regime: Regime, site: Site): Promise<Expected> {
  const [operation] = regime.answers;
  if (!operation) throw conflict("nothing_to_test", "This regime asks for no interface.");
  const issuer = issuerOf(ctx.providerSlug);
  const { name } = operation;
  const served = await tx.apiContract.findFirst({
    where: { operation: name },
    orderBy: { servedAt: "desc" },
  });
  return {
    operation,
    issuer,
    endpointUrl: endpointUrlOf(ctx, regime, site),
    keysUrl: new URL("/.well-known/jwks.json", issuer).href,
    contractUrl: `${issuer}/v1/openapi.json?operation=${encodeURIComponent(name)}`,
    contractSha256: served?.sha256 ?? null,
  };
}
