import { z } from "zod";
import { withTenant } from "@/lib/core/db/tenant";
import { publicCtx } from "@/lib/core/public-ctx";
import { REGIMES } from "@/lib/regimes";
import { findPublicSite } from "@/lib/routing";
import { heldAgainst, needsControl, readMarks, referenceName } from "./reference-marks";

/** One stored answer as it is served. */
export interface StoredAnswer {
  operation: string;
  key: string;
  body: string;
  etag: string;
  /** The one word it comes down to, for the log of calls. */
  said: string;
  evidenceId: string;
  nextUpdate: Date;
  /** Names of what it rests on, `COUNTERPART/KEY`. */
  references: string[];
  /**
   * True where a reference stands otherwise than the facts it rests on say, or its provider may not speak for the host
   * any more: it must not be served.
   */
  isOutdated: boolean;
}

/** The place that a trust mark of the site has in its provider's status lists. */
export interface MarkPlace {
  regime: string;
  mark: string;
  /** What the mark speaks of. */
  subject: string;
  list: number;
  index: number;
  isSuspended: boolean;
}

export interface SiteAnswers {
  siteId: string;
  url: string;
  /** Whether its provider is a twin in test mode: nothing it says is about a real standing. */
  isTest: boolean;
  answers: StoredAnswer[];
  places: MarkPlace[];
}

const Body = z.record(z.string(), z.unknown());
const OPERATIONS = new Map(
  REGIMES.flatMap((regime) => regime.answers.map((operation) => [operation.name, operation])),
);

function saidBy(operation: string, body: string): string {
  return OPERATIONS.get(operation)?.said(Body.parse(JSON.parse(body))) ?? "";
}

/**
 * The current answers of a public site, each held against the references it rests on; null where there is no such
 * site, for whatever reason.
 */
export async function loadAnswers(
  providerSlug: string,
  siteSlug: string,
  now: Date,
  requestId: string,
): Promise<SiteAnswers | null> {
  const site = await findPublicSite(providerSlug, siteSlug);
  if (!site) return null;
  const ctx = publicCtx({ ...site, now, requestId });
  return withTenant(ctx, async (tx) => {
    const { providerId, siteId } = site;
    const row = await tx.site.findFirst({ where: { providerId, id: siteId }, select: { url: true } });
    const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { mode: true } });
    const rows = await tx.answer.findMany({ where: { providerId, siteId, supersededAt: null } });
    const entries = await tx.statusEntry.findMany({ where: { providerId, siteId, revokedAt: null } });
    const read = rows.map((answer) => ({ answer, marks: readMarks(answer.references) }));
    const isCurrent = await heldAgainst(
      tx,
      read.map(({ marks }) => marks),
    );
    return {
      siteId,
      url: row?.url ?? "",
      isTest: provider?.mode === "test",
      answers: read.map(({ answer, marks }) => ({
        operation: answer.operation,
        key: answer.key,
        body: answer.body,
        etag: answer.etag,
        said: saidBy(answer.operation, answer.body),
        evidenceId: answer.evidenceId,
        nextUpdate: answer.nextUpdate,
        references: (marks ?? []).map(referenceName),
        isOutdated: !isCurrent(marks) || (needsControl(answer.references) && !site.isSpokenFor),
      })),
      places: entries.map(({ regime, mark, subject, list, index, suspendedAt }) => ({
        ...{ regime, mark, subject, list, index },
        isSuspended: suspendedAt !== null,
      })),
    };
  });
}
