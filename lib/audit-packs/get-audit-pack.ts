import { z } from "zod";
import { AuditResult, listFindings, type Finding } from "@/lib/audit-runs";
import type { Call } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { findRegime } from "@/lib/regimes";
import { challengeOf, countsAt } from "@/lib/site-control";
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

// What the pack says comes with the site in one statement.
function readSite(tx: Tx, providerId: string, { siteId, regime }: { siteId: string; regime: string }) {
  const newest = { orderBy: { finishedAt: "desc" }, take: 1 } as const;
  return tx.site.findFirst({
    where: { providerId, id: siteId },
    include: {
      productLines: { orderBy: { name: "asc" } },
      contracts: {
        include: { certificate: { select: { number: true } } },
        orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      },
      controls: true,
      checks: { where: { state: "done" }, ...newest },
      auditRuns: { where: { regime, state: "done" }, ...newest },
    },
  });
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
  const { now, providerId } = ctx;
  const { regime } = input;
  const site = await withTenant(ctx, (tx) => readSite(tx, providerId, input));
  const [control] = site?.controls ?? [];
  if (!site || !control) throw notFound("site");
  const { findings } = await listFindings({ ctx, input });
  const [check] = site.checks;
  const seen = Seen.safeParse(check?.result);
  const readAt = (seen.success && check?.finishedAt) || null;
  const pages: SeenPage[] = seen.data?.pages ?? [];
  const [run] = site.auditRuns;
  const last = AuditResult.safeParse(run?.result).data;
  const auditedAt = (last && run?.finishedAt?.toISOString()) ?? null;
  const groups = groupPages(pages);
  const missing: MissingPart[] = [
    ...(readAt === null ? (["pages_unread"] as const) : []),
    ...(pages.some(({ language }) => language === null) ? (["pages_without_language"] as const) : []),
    ...(groups.some((group) => group.pages.length === 1) ? (["variants_alone"] as const) : []),
    ...(last ? (["parameters_in_part", "certificates_in_part"] as const) : (["not_audited"] as const)),
    ...(control.state === "proven" && countsAt(control, now) ? [] : (["token_not_shown"] as const)),
  ];
  const counts = (name: string) => last?.measures.find((each) => each.name === name)?.counts ?? null;
  const lines = site.productLines.map(({ name, category }) => ({ name, category }));
  const parameters = {
    ...{ auditedAt, isComplete: false, counts: counts("parameters"), productLines: lines },
    found: spansOf(findings, ["parameters"]),
  };
  const certificates = {
    ...{ auditedAt, isComplete: false, counts: counts("certificates") },
    found: spansOf(findings, ["certificates", "redirects"]),
    localization: site.contracts.map(({ certificate, languages }) => ({
      number: certificate.number,
      languages,
    })),
  };
  const { file } = challengeOf(site.url, control.token);
  return {
    profile: "audit-interface-0.1",
    regime,
    rule: plan.packRule,
    site: { name: site.name, url: site.url },
    madeAt: now.toISOString(),
    readAt: readAt?.toISOString() ?? null,
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
