import { createHash } from "node:crypto";
import { recordActivity } from "@/lib/activity";
import { compareTexts, type TextComparison } from "@/lib/audits";
import type { Call, Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { parse } from "@/lib/core/parse";
import { requirePermission } from "@/lib/core/permissions";
import { pageKey } from "@/lib/crawl";
import { recordEvidence } from "@/lib/evidence";
import type { GateTerms } from "@/lib/regimes";
import {
  advance,
  letThrough,
  refusalOf,
  type Refusal,
  type Submission,
  type UnitState,
} from "./advance-unit";
import { RunPublishCheck, type SubmittedUnit } from "./content-input";
import { gateTerms } from "./gate-terms";
import { readUnit, type Unit } from "./read-unit";
import { recordContent, type ContentSite } from "./record-content";

/** A unit as a check left it, and why it may not go live, where it may not. */
export type CheckedUnit = Unit & { refused: Refusal | null };

export interface PublishCheck {
  mayGoLive: boolean;
  checkedAt: Date;
  /** Rules that ask for it. */
  rules: string[];
  units: CheckedUnit[];
}

interface Handed {
  given: SubmittedUnit;
  contentHash: string | null;
  comparison: TextComparison | null;
}

const yieldOnce = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

// Each comparison takes a moment: others get their turn in between.
async function readHanded(units: readonly SubmittedUnit[]): Promise<Handed[]> {
  const handed: Handed[] = [];
  for (const given of units) {
    const { text, source, language } = given;
    const contentHash = text === undefined ? null : createHash("sha256").update(text).digest("hex");
    const isCompared = text !== undefined && source !== undefined && given.translation !== "none";
    const comparison = isCompared ? compareTexts(source, { language, text }) : null;
    handed.push({ given, contentHash, comparison });
    if (isCompared) await yieldOnce();
  }
  return handed;
}

async function holdSite(tx: Tx, ctx: Ctx, slug: string): Promise<ContentSite> {
  const [site] = await tx.$queryRaw<{ id: string; client_id: string }[]>`
    SELECT id, client_id FROM site WHERE provider_id = ${ctx.providerId}::uuid AND slug = ${slug} FOR NO KEY UPDATE`;
  if (!site) throw notFound("site");
  return { siteId: site.id, clientId: site.client_id };
}

function submissionOf({ given, contentHash, comparison }: Handed): Submission {
  const { revision, translation, translator, source } = given;
  return {
    ...{ revision: revision ?? contentHash ?? "", contentHash, translation, comparison },
    ...{ translator: translator ?? null, sourceLanguage: source?.language ?? null },
  };
}

type Named = Pick<
  Unit,
  "id" | "siteId" | "clientId" | "key" | "language" | "title" | "url" | "pageKey" | "createdAt"
>;
type Known = ReadonlyMap<string, Unit>;

const nameOf = ({ key, language }: { key: string; language: string }): string => `${language} ${key}`;

function namedOf(ctx: Ctx, site: ContentSite, given: SubmittedUnit, before: Unit | undefined): Named {
  const url = given.url ?? before?.url ?? null;
  return {
    ...{ ...site, id: before?.id ?? newId(ctx.now), key: given.key, language: given.language },
    ...{ title: given.title ?? before?.title ?? null, url, pageKey: url === null ? null : pageKey(url) },
    createdAt: before?.createdAt ?? ctx.now,
  };
}

// Content has one original: another language that calls itself that is held to what a translation is.
function termsFor(
  { key, language, translation }: SubmittedUnit,
  terms: GateTerms,
  originals: Map<string, string>,
) {
  if (translation !== "none") return terms;
  const known = originals.get(key);
  if (known === undefined) originals.set(key, language);
  const isSecond = known !== undefined && known !== language;
  return isSecond ? { ...terms, verified: [...terms.verified, translation] } : terms;
}

async function knownUnits(tx: Tx, ctx: Ctx, siteId: string, keys: string[]): Promise<Known> {
  const rows = await tx.contentUnit.findMany({
    where: { providerId: ctx.providerId, siteId, key: { in: keys } },
  });
  return new Map(rows.map((row) => [nameOf(row), readUnit(row)]));
}

async function keep(tx: Tx, ctx: Ctx, units: readonly Unit[], known: Known): Promise<void> {
  const { providerId } = ctx;
  const rows = units.map((unit) => ({ ...unit, deviations: unit.deviations.map((each) => ({ ...each })) }));
  await tx.contentUnit.createMany({
    data: rows.filter((row) => !known.has(nameOf(row))).map((row) => ({ ...row, providerId })),
  });
  for (const row of rows.filter((each) => known.has(nameOf(each))))
    await tx.contentUnit.updateMany({ where: { providerId, id: row.id }, data: row });
}

/** What a check that lets content through rests on. */
function entryOf(
  site: ContentSite,
  units: readonly Unit[],
  rules: readonly string[],
): Record<string, unknown> {
  return {
    site: site.siteId,
    rules,
    units: units.map((unit) => ({
      ...{ id: unit.id, key: unit.key, language: unit.language, revision: unit.revision },
      ...{ contentSha256: unit.contentHash, translation: unit.translation, compared: unit.compared },
      ...{ verifiedHow: unit.verifiedHow, verifiedBy: unit.verifiedBy },
      verifiedAt: unit.verifiedAt?.toISOString() ?? null,
    })),
  };
}

async function decide(
  tx: Tx,
  ctx: Ctx,
  site: ContentSite,
  handed: readonly Handed[],
): Promise<{ units: Unit[]; rules: string[]; known: Known; mayGoLive: boolean }> {
  const { rules, ...terms } = await gateTerms(tx, ctx);
  const known = await knownUnits(
    tx,
    ctx,
    site.siteId,
    handed.map(({ given }) => given.key),
  );
  const originals = new Map<string, string>();
  for (const unit of known.values()) if (unit.translation === "none") originals.set(unit.key, unit.language);
  const units = handed.map((each): Unit => {
    const before = known.get(nameOf(each.given));
    const asked = termsFor(each.given, terms, originals);
    const state: UnitState = advance(before ?? null, submissionOf(each), asked, ctx.now);
    return { ...state, ...namedOf(ctx, site, each.given, before) };
  });
  const mayGoLive = units.every((unit) => refusalOf(unit) === null);
  if (!mayGoLive || units.every(({ stage }) => stage === "audit")) return { units, rules, known, mayGoLive };
  const evidenceId = newId(ctx.now);
  const { clientId } = site;
  const entry = entryOf(site, units, rules);
  await recordEvidence(tx, ctx, [
    { id: evidenceId, kind: "publish_check", clientId, isPublic: false, entry },
  ]);
  const through = units.map((unit) => ({ ...unit, ...letThrough(unit, evidenceId, ctx.now) }));
  return { units: through, rules, known, mayGoLive };
}

/**
 * Whether content may go live, asked by a CMS right before it does (TM-23, TM-24): every unit of the call, or none. What
 * is handed in is kept, let through or not, and waits at its stage; that it was let through leaves evidence of what that
 * rests on. Of two calls at once one comes first. `not_found` for a site the caller does not see.
 */
export async function runPublishCheck({ ctx, input }: Call<RunPublishCheck>): Promise<PublishCheck> {
  requirePermission(ctx, "content:check");
  const { site: slug, units: given } = parse(RunPublishCheck, input);
  const handed = await readHanded(given);
  return withTenant(ctx, async (tx) => {
    const site = await holdSite(tx, ctx, slug);
    const { units, rules, known, mayGoLive } = await decide(tx, ctx, site, handed);
    await keep(tx, ctx, units, known);
    const checked = units.map((unit): CheckedUnit => ({ ...unit, refused: refusalOf(unit) }));
    const unverified = checked.filter(({ refused }) => refused !== null);
    const [first] = unverified.length > 0 ? unverified : checked;
    await recordActivity(tx, ctx, {
      verb: mayGoLive ? "content.allow" : "content.refuse",
      subjectKind: "site",
      subjectId: site.siteId,
      clientId: site.clientId,
      params: {
        count: mayGoLive ? checked.length : unverified.length,
        title: first?.title ?? first?.key ?? "",
      },
    });
    await recordContent(tx, ctx, site);
    return { mayGoLive, checkedAt: ctx.now, rules, units: checked };
  });
}
