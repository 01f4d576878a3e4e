import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { certificateDay, inForceOn, registryStanding, type RegistryStanding } from "@/lib/lsp";
import { REGIMES } from "@/lib/regimes";
import { resolveAllForProvider } from "@/lib/rulebooks";
import { z } from "zod";
import { covers } from "./covers";
import type { CONTENT_KINDS } from "./document-input";

type ContentKind = (typeof CONTENT_KINDS)[number];

/**
 * Why content is not covered: nobody said its language, no contract is for that language, none of those is for that
 * kind of content, or none of those rests on a joint certificate that is in good standing (TIG-18).
 */
export type LocalizationGap = "language_unknown" | "no_contract" | "content" | "certificate";

/** A page or a document, with the contract and certificate behind its translation (TIG-10). */
export interface LocalizationRecord {
  kind: "page" | "document";
  /** Of a document; null for a page. */
  documentId: string | null;
  title: string;
  url: string | null;
  language: string | null;
  content: string;
  contract: {
    id: string;
    certificateId: string;
    number: string;
    company: string;
    standing: RegistryStanding;
  } | null;
  gap: LocalizationGap | null;
}

export interface Localization {
  records: LocalizationRecord[];
  /** When the site's pages were last read; null: never. */
  readAt: Date | null;
}

const Found = z.object({ pages: z.array(z.object({ url: z.string(), by: z.string() })) });
// A page that is about something says so in its heading or address; markup and buttons stand on pages about anything.
const ABOUT: ReadonlySet<string> = new Set(["heading", "address"]);
const Seen = z.object({
  findings: z.object({ catalog: Found, certificates: Found }),
  pages: z.array(z.object({ url: z.string(), title: z.string(), language: z.string().nullable() })),
});

const DOCUMENTS_MOST = 1_000;

type Item = Omit<LocalizationRecord, "contract" | "gap">;

async function readSite(tx: Tx, { providerId, now }: Ctx, siteId: string) {
  return tx.site.findFirst({
    where: { providerId, id: siteId },
    select: {
      contracts: {
        where: inForceOn(certificateDay(now)),
        include: { certificate: { include: { company: { select: { name: true } } } } },
        orderBy: { id: "asc" },
      },
      checks: {
        where: { state: "done" },
        orderBy: { finishedAt: "desc" },
        take: 1,
        select: { result: true, finishedAt: true },
      },
      documents: { where: { endedAt: null }, orderBy: { id: "asc" }, take: DOCUMENTS_MOST },
    },
  });
}

type Read = NonNullable<Awaited<ReturnType<typeof readSite>>>;
type Contract = Read["contracts"][number];

function judge(item: Item, contracts: readonly Contract[], now: Date): LocalizationRecord {
  const { language, content } = item;
  if (language === null) return { ...item, contract: null, gap: "language_unknown" };
  const spoken = contracts.filter(({ languages }) => languages.some((tag) => covers(tag, language)));
  const meant = spoken.filter((contract) => contract.content.includes(content));
  const isGood = ({ certificate }: Contract) =>
    certificate.kind === "joint" && registryStanding(certificate, now) === "active";
  const best = meant.find(isGood) ?? meant[0] ?? spoken[0];
  if (!best) return { ...item, contract: null, gap: "no_contract" };
  const { certificate } = best;
  const contract = {
    id: best.id,
    certificateId: certificate.id,
    number: certificate.number,
    company: certificate.company.name,
    standing: registryStanding(certificate, now),
  };
  const gap = meant.length === 0 ? "content" : isGood(best) ? null : "certificate";
  return { ...item, contract, gap };
}

function pagesOf({ checks: [check] }: Read): { items: Item[]; readAt: Date | null } {
  const read = Seen.safeParse(check?.result);
  if (!check || !read.success) return { items: [], readAt: null };
  const { findings, pages } = read.data;
  const [catalog, statements] = [findings.catalog, findings.certificates].map(
    (finding) => new Set(finding.pages.filter(({ by }) => ABOUT.has(by)).map(({ url }) => url)),
  );
  const contentOf = (url: string): ContentKind =>
    statements?.has(url) ? "compliance_statements" : catalog?.has(url) ? "catalog" : "website";
  const items = pages.map(({ url, title, language }) => ({
    ...{ kind: "page" as const, documentId: null, title, url, language, content: contentOf(url) },
  }));
  return { items, readAt: check.finishedAt };
}

// What is in the exporter's own language was not localized by anybody: only what some regime calls localized is held
// against contracts.
async function localizedIn(tx: Tx, ctx: Ctx, tags: readonly string[]): Promise<Set<string>> {
  const resolved = await resolveAllForProvider(tx, ctx.providerId, REGIMES, ctx.now);
  return new Set(resolved.flatMap(({ regime, rulebook }) => regime.localized(tags, rulebook)));
}

/**
 * Every page of a site as it was last read and every document on its list that is in another language than the
 * exporter's own, with the contract and the certificate behind it, or why nothing is; what is not covered first.
 * `not_found` for a site the caller does not see.
 */
export async function listLocalization({ ctx, input }: Call<{ siteId: string }>): Promise<Localization> {
  requirePermission(ctx, "site:read");
  return withTenant(ctx, async (tx) => {
    const site = await readSite(tx, ctx, input.siteId);
    if (!site) throw notFound("site");
    const { items, readAt } = pagesOf(site);
    const { contracts, documents } = site;
    const all: Item[] = [
      ...documents.map(({ id, title, url, language, content }) => ({
        ...{ kind: "document" as const, documentId: id, title, url, language, content },
      })),
      ...items,
    ];
    const localized = await localizedIn(
      tx,
      ctx,
      all.flatMap(({ language }) => language ?? []),
    );
    const records = all
      .filter(({ kind, language }) => kind === "document" || language === null || localized.has(language))
      .map((item) => judge(item, contracts, ctx.now));
    return { records: records.sort((a, b) => Number(a.gap === null) - Number(b.gap === null)), readAt };
  });
}
