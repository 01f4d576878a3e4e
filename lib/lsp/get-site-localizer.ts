import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { FACT_KINDS, type FactValue } from "@/lib/regimes";
import { z } from "zod";
import { CERTIFICATE_REFERENCE, certificateDay } from "./certificate-regime";
import { inForceOn } from "./in-force-on";

const Value = z.record(z.string(), z.unknown());
const Word = FACT_KINDS["lsp_certificate.registry"].omit({
  checkedAt: true,
  freshUntil: true,
  snapshotId: true,
});

/** What the registry says of a number: its entry, that it is still being asked, or that it could not be. */
export type RegistrySays =
  { state: "asking" } | { state: "unanswered" } | ({ state: "said"; checkedAt: Date } & z.infer<typeof Word>);

/** Who has a site translated, and what the registry says of the certificate that was named. */
export interface SiteLocalizer {
  said: FactValue<"site.localizer"> | null;
  /** Null where no number was named. */
  registry: RegistrySays | null;
  /** Whether a contract under that number is in force for the site. */
  isTakenUp: boolean;
}

/** What a site's row holds of it, or null where nobody said anything. */
export function readLocalizer(stored: unknown): SiteLocalizer["said"] {
  const read = FACT_KINDS["site.localizer"].safeParse(stored);
  return read.success ? read.data : null;
}

async function askRegistry(tx: Tx, number: string): Promise<RegistrySays> {
  const counterpart = CERTIFICATE_REFERENCE?.counterpart ?? "";
  const entry = await tx.registryEntry.findFirst({ where: { counterpart, key: number } });
  if (!entry?.snapshotId || !entry.checkedAt) return { state: entry?.failingSince ? "unanswered" : "asking" };
  const snapshot = await tx.registrySnapshot.findUniqueOrThrow({ where: { id: entry.snapshotId } });
  const word = Word.safeParse(Value.parse(snapshot.value));
  return word.success ? { state: "said", checkedAt: entry.checkedAt, ...word.data } : { state: "unanswered" };
}

async function isUnderContract(tx: Tx, { providerId, now }: Ctx, siteId: string, number: string) {
  const contract = await tx.lspContract.findFirst({
    where: { providerId, siteId, certificate: { number }, ...inForceOn(certificateDay(now)) },
    select: { id: true },
  });
  return contract !== null;
}

/** Who has a site translated, as its exporter says; `not_found` for a site the caller does not see. */
export async function getSiteLocalizer({ ctx, input }: Call<{ siteId: string }>): Promise<SiteLocalizer> {
  requirePermission(ctx, "site:read");
  const { siteId } = input;
  return withTenant(ctx, async (tx) => {
    const site = await tx.site.findFirst({
      where: { providerId: ctx.providerId, id: siteId },
      select: { localizer: true },
    });
    if (!site) throw notFound("site");
    const said = readLocalizer(site.localizer);
    const number = said?.number ?? null;
    if (number === null) return { said, registry: null, isTakenUp: false };
    return {
      said,
      registry: await askRegistry(tx, number),
      isTakenUp: await isUnderContract(tx, ctx, siteId, number),
    };
  });
}
