import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/core/ctx";
import { insertRows, type Row } from "@/lib/core/db/insert-rows";
import type { Tx } from "@/lib/core/db/tenant";
import { newId } from "@/lib/core/new-id";
import { recordEvidence, type EvidenceInput } from "@/lib/evidence";
import type { AnswerOperation, AnswerVariant, Regime, ResolvedRulebook, SiteFacts } from "@/lib/regimes";
import type { SigningKey } from "@/lib/secrets";
import { issuerOf, receiptUrl } from "./answer-origin";
import { isSpokenFor, sayAsControlled } from "./say-as-controlled";
import { signAnswer } from "./sign-answer";

/** A site whose answers are to be built. */
export interface AnsweringSite extends SiteFacts {
  clientId: string;
  slug: string;
  url: string;
  /** Whether its provider is a twin in test mode, which needs no proof of control. */
  isTest: boolean;
}

interface Current {
  id: string;
  siteId: string;
  operation: string;
  key: string;
  contentHash: string;
  nextUpdate: Date;
}

interface Made {
  row: Row;
  evidence: EvidenceInput;
}

// What an answer says and about whom, without when it was said: equal content until the same moment is not signed again.
function contentHash(variant: AnswerVariant, site: AnsweringSite, now: Date): string {
  return createHash("sha256")
    .update(JSON.stringify([variant.body, variant.references, site.url, isSpokenFor(site, now)]))
    .digest("hex");
}

// An answer that says the same is signed again only in the second half of its life, or where its life got shorter.
function stillServes(before: Current, variant: AnswerVariant, now: Date): boolean {
  const promised = before.nextUpdate.getTime();
  const possible = new Date(variant.nextUpdate).getTime();
  return promised <= possible && promised - now.getTime() >= (possible - now.getTime()) / 2;
}

function make(
  ctx: Ctx,
  regime: Regime,
  operation: AnswerOperation,
  site: AnsweringSite,
  variant: AnswerVariant,
  key: SigningKey,
): Made {
  const evidenceId = newId(ctx.now);
  const nextUpdate = new Date(variant.nextUpdate);
  const answer = {
    ...variant.body,
    ...(site.isTest ? { test: true } : {}),
    thisUpdate: ctx.now.toISOString(),
    nextUpdate: nextUpdate.toISOString(),
    receipt: receiptUrl(evidenceId),
  };
  const signed = signAnswer({
    key,
    typ: operation.jwsType,
    issuer: issuerOf(ctx.providerSlug),
    subject: site.url,
    answer,
    thisUpdate: ctx.now,
    nextUpdate,
  });
  return {
    row: {
      provider_id: ctx.providerId,
      id: newId(ctx.now),
      client_id: site.clientId,
      site_id: site.siteId,
      regime: regime.id,
      operation: operation.name,
      key: variant.key,
      body: signed.body,
      etag: signed.etag,
      this_update: ctx.now,
      next_update: nextUpdate,
      references: {
        content: contentHash(variant, site, ctx.now),
        marks: variant.references,
        needsControl: isSpokenFor(site, ctx.now),
      },
      evidence_id: evidenceId,
    },
    evidence: {
      id: evidenceId,
      kind: "answer",
      clientId: site.clientId,
      isPublic: true,
      entry: {
        regime: regime.id,
        operation: operation.name,
        issuer: issuerOf(ctx.providerSlug),
        subject: site.url,
        jwsSha256: createHash("sha256").update(signed.jws).digest("hex"),
        jws: signed.jws,
      },
    },
  };
}

async function currentOf(
  tx: Tx,
  ctx: Ctx,
  regime: Regime,
  siteIds: readonly string[],
): Promise<Map<string, Current>> {
  const rows = await tx.answer.findMany({
    where: {
      providerId: ctx.providerId,
      siteId: { in: [...siteIds] },
      regime: regime.id,
      supersededAt: null,
    },
    select: { id: true, siteId: true, operation: true, key: true, references: true, nextUpdate: true },
  });
  return new Map(
    rows.map(({ references, ...row }) => {
      const content = typeof references === "object" && references !== null && "content" in references;
      const hash = content && typeof references.content === "string" ? references.content : "";
      return [`${row.siteId} ${row.operation} ${row.key}`, { ...row, contentHash: hash }];
    }),
  );
}

/**
 * Builds, signs and stores the answers of these sites under one regime, each an immutable snapshot with its evidence
 * entry; answers that say the same until the same moment stay. What no longer exists is superseded: all of them where
 * nobody has shown that the site's host is its provider's, all but the unknown where that is over. Each answer names
 * the reference states its own facts come from, so it is outdated for as long as a newer state has not become a fact.
 */
export async function storeAnswers(
  tx: Tx,
  ctx: Ctx,
  input: { regime: Regime; rulebook: ResolvedRulebook; sites: readonly AnsweringSite[]; key: SigningKey },
): Promise<number> {
  const { regime, rulebook, sites, key } = input;
  if (regime.answers.length === 0) return 0;
  const built = sites.flatMap((site) =>
    regime.answers.flatMap((operation) =>
      sayAsControlled(site, operation, operation.build(site, rulebook, ctx.now), ctx.now).map((variant) => ({
        site,
        operation,
        variant,
      })),
    ),
  );
  const current = await currentOf(
    tx,
    ctx,
    regime,
    sites.map((site) => site.siteId),
  );
  const made: Made[] = [];
  const kept = new Set<string>();
  for (const { site, operation, variant } of built) {
    const name = `${site.siteId} ${operation.name} ${variant.key}`;
    const before = current.get(name);
    if (
      before?.contentHash === contentHash(variant, site, ctx.now) &&
      stillServes(before, variant, ctx.now)
    ) {
      kept.add(before.id);
    } else {
      made.push(make(ctx, regime, operation, site, variant, key));
    }
  }
  const superseded = [...current.values()].filter((row) => !kept.has(row.id)).map((row) => row.id);
  if (superseded.length > 0) {
    await tx.$executeRaw`
      UPDATE answer SET superseded_at = ${ctx.now}
      WHERE provider_id = ${ctx.providerId}::uuid AND id = ANY (${superseded}::uuid[])`;
  }
  const evidence = made.map((item) => item.evidence);
  await recordEvidence(tx, ctx, evidence);
  const rows = made.map((item) => item.row);
  await insertRows(tx, "answer", rows);
  return made.length;
}
