import { z } from "zod";
import { getSiteAudit, listFindings, type Finding } from "@/lib/audit-runs";
import type { Call } from "@/lib/core/ctx";
import { withTenant } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { findRegime } from "@/lib/regimes";
import { getSiteControl } from "@/lib/site-control";
import { getSite } from "@/lib/sites";
import { groupPages, writeSitemap, type SeenPage } from "./build-sitemap";

/** What a pack lacks, as codes that a page words. */
export type MissingPart =
  | "pages_unread"
  | "pages_without_language"
  | "variants_alone"
  | "not_audited"
  | "parameters_in_part"
  | "certificates_in_part"
  | "token_not_shown";

/** One file to put on the site. */
export interface PackFile {
  path: string;
  mediaType: string;
  content: string;
}

/** What a builder puts on a site for auditors, and what it lacks. */
export interface AuditPack {
  profile: "audit-interface-0.1";
  regime: string;
  rule: string;
  site: { name: string; url: string };
  madeAt: string;
  /** When the pages and the parameters in it were seen; null: never. */
  readAt: string | null;
  auditedAt: string | null;
  files: PackFile[];
  missing: MissingPart[];
}

const FOLDER = "/.well-known/audit-interface";
const Seen = z.object({
  pages: z.array(z.object({ url: z.url(), language: z.string().nullable() })),
});

async function pagesOf({ ctx, input }: Call<{ siteId: string }>) {
  const check = await withTenant(ctx, (tx) =>
    tx.siteCheck.findFirst({
      where: { providerId: ctx.providerId, siteId: input.siteId, state: "done" },
      orderBy: { finishedAt: "desc" },
    }),
  );
  const read = Seen.safeParse(check?.result);
  const pages: SeenPage[] = read.success ? read.data.pages : [];
  return { pages, readAt: read.success ? (check?.finishedAt ?? null) : null };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function spansOf(findings: readonly Finding[], measures: readonly string[]) {
  return findings
    .filter(({ measure }) => measures.includes(measure))
    .map(({ code, outcome, params, spans }) => ({ code, outcome, params, seen: spans }));
}

/**
 * The audit interface of a site (TM-15), of what was last seen there and nothing else: pages in their languages,
 * parameters, certificates and the token by which the site is known. What it lacks is said, never made up.
 * `not_found` for a site the caller does not see and for a regime that asks for none.
 */
export async function getAuditPack({
  ctx,
  input,
}: Call<{ siteId: string; regime: string }>): Promise<AuditPack> {
  requirePermission(ctx, "site:read");
  const plan = findRegime(input.regime)?.certification;
  if (!plan) throw notFound("certification");
  const { siteId, regime } = input;
  const { site, productLines, contracts } = await getSite({ ctx, input: { siteId } });
  const [seen, control, audit, found] = [
    await pagesOf({ ctx, input: { siteId } }),
    await getSiteControl({ ctx, input: { siteId } }),
    await getSiteAudit({ ctx, input: { siteId, regime } }),
    await listFindings({ ctx, input: { siteId, regime } }),
  ];
  const groups = groupPages(seen.pages);
  const [last] = audit.done;
  const missing: MissingPart[] = [
    ...(seen.readAt === null ? (["pages_unread"] as const) : []),
    ...(seen.pages.some(({ language }) => language === null) ? (["pages_without_language"] as const) : []),
    ...(groups.some(({ pages }) => pages.length === 1) ? (["variants_alone"] as const) : []),
    ...(last ? (["parameters_in_part", "certificates_in_part"] as const) : (["not_audited"] as const)),
    ...(control.standing.state === "proven" ? [] : (["token_not_shown"] as const)),
  ];
  const auditedAt = last?.finishedAt.toISOString() ?? null;
  const counts = (name: string) => last?.result.measures.find((each) => each.name === name)?.counts ?? null;
  const lines = productLines.map(({ name, category }) => ({ name, category }));
  const parameters = {
    ...{ auditedAt, isComplete: false, counts: counts("parameters"), productLines: lines },
    found: spansOf(found.findings, ["parameters"]),
  };
  const certificates = {
    ...{ auditedAt, isComplete: false, counts: counts("certificates") },
    found: spansOf(found.findings, ["certificates", "redirects"]),
    localization: contracts.map(({ number, languages }) => ({ number, languages })),
  };
  const { file } = control.challenge;
  return {
    profile: "audit-interface-0.1",
    regime,
    rule: plan.packRule,
    site: { name: site.name, url: site.url },
    madeAt: ctx.now.toISOString(),
    readAt: seen.readAt?.toISOString() ?? null,
    auditedAt,
    files: [
      { path: `${FOLDER}/sitemap.xml`, mediaType: "application/xml", content: writeSitemap(groups) },
      { path: `${FOLDER}/parameters.json`, mediaType: "application/json", content: json(parameters) },
      { path: `${FOLDER}/certificates.json`, mediaType: "application/json", content: json(certificates) },
      { path: file.path, mediaType: "text/plain", content: file.content },
    ],
    missing,
  };
}
