import { z } from "zod";
import { heldAgainst, needsControl, readMarks } from "@/lib/answers";
import { withTenant } from "@/lib/core/db/tenant";
import { publicCtx } from "@/lib/core/public-ctx";
import { REGIMES } from "@/lib/regimes";
import { findPublicSite } from "@/lib/routing";

const Body = z.record(z.string(), z.unknown());

/** One public answer about a site: the operation's own members, and when it was said. */
export interface PublicAnswer {
  regime: string;
  operation: string;
  /** Members of the answer as served, without the signature. */
  answer: Record<string, unknown>;
  jws: string;
  evidenceId: string;
}

export interface Verification {
  /** Whether its provider is a twin in test mode: nothing here is about a real standing. */
  test: boolean;
  site: { slug: string; name: string; url: string };
  provider: { slug: string; name: string };
  entity: { name: string; country: string };
  /** The site's one answer of each operation; empty while none can be said or what it rests on has changed. */
  answers: PublicAnswer[];
  /** When the registries behind the answers were last asked, newest first. */
  checks: { counterpart: string; key: string; checkedAt: Date | null; failure: string | null }[];
}

function mainKeys(): Map<string, string> {
  const operations = REGIMES.flatMap((regime) => regime.answers);
  return new Map(operations.map((operation) => [operation.name, operation.select({})]));
}

/**
 * Everything public about a site's standing, for the page a buyer opens and for machines; null where there is no such
 * public site. An answer past its promise or resting on an older registry state is left out: unknown never looks like good.
 */
export async function getVerification(
  providerSlug: string,
  siteSlug: string,
  now: Date,
  requestId: string,
): Promise<Verification | null> {
  const found = await findPublicSite(providerSlug, siteSlug);
  if (!found) return null;
  const { providerId, siteId } = found;
  return withTenant(publicCtx({ ...found, now, requestId }), async (tx) => {
    const site = await tx.site.findFirst({ where: { providerId, id: siteId }, include: { client: true } });
    const provider = await tx.provider.findFirst({ where: { id: providerId } });
    if (!site || !provider) return null;
    const rows = await tx.answer.findMany({
      where: { providerId, siteId, supersededAt: null, nextUpdate: { gt: now } },
      orderBy: [{ regime: "asc" }, { operation: "asc" }],
    });
    const main = mainKeys();
    const fallbacks = new Map(rows.map((row) => [`${row.operation} ${row.key}`, row]));
    const chosen = [...main].flatMap(([operation, key]) => {
      const fallback = findOperationFallback(operation);
      return fallbacks.get(`${operation} ${key}`) ?? fallbacks.get(`${operation} ${fallback}`) ?? [];
    });
    const read = chosen.map((row) => ({ row, marks: readMarks(row.references) }));
    const isCurrent = await heldAgainst(
      tx,
      read.map(({ marks }) => marks),
    );
    const entries = await tx.registryEntry.findMany({
      where: { key: { in: read.flatMap(({ marks }) => (marks ?? []).map((mark) => mark.key)) } },
      orderBy: { checkedAt: "desc" },
    });
    const current = read.flatMap(({ row, marks }) =>
      isCurrent(marks) && (found.isSpokenFor || !needsControl(row.references)) ? [row] : [],
    );
    return {
      test: provider.mode === "test",
      site: { slug: site.slug, name: site.name, url: site.url },
      provider: { slug: provider.slug, name: provider.name },
      entity: { name: site.client.name, country: site.client.country },
      answers: current.map((row) => {
        const { jws, ...answer } = Body.parse(JSON.parse(row.body));
        return {
          regime: row.regime,
          operation: row.operation,
          answer,
          jws: typeof jws === "string" ? jws : "",
          evidenceId: row.evidenceId,
        };
      }),
      checks: entries.map(({ counterpart, key, checkedAt, failure }) => ({
        counterpart,
        key,
        checkedAt,
        failure,
      })),
    };
  });
}

function findOperationFallback(name: string): string {
  const operation = REGIMES.flatMap((regime) => regime.answers).find((entry) => entry.name === name);
  return operation?.fallbackKey ?? "";
}
