import type { Ctx } from "@/lib/core/ctx";
import type { Tx } from "@/lib/core/db/tenant";
import { FACT_KINDS, type FactValue } from "@/lib/regimes";

type FilingFact = FactValue<"filing.state">;

/** Something with a date that says who knew or did what about a site. */
export type ReadinessEvent = { at: Date; id: string } & (
  | { kind: "filing"; state: FilingFact["state"] | "reopened"; reference: string | null }
  | { kind: "notice"; notice: string; person: string | null }
  | { kind: "sign_off" | "withdrawal"; party: string; signer: string }
  | { kind: "deadline"; message: string; params: unknown; state: string }
  | ({ kind: "control" } & Pick<FactValue<"site.control">, "host" | "state" | "cause">)
);

const NOTICES_MOST = 200;
const CONTROLS_MOST = 200;

interface About {
  siteId: string;
  regime: string;
  from: Date;
  withNotices: boolean;
}

async function filingEvents(tx: Tx, ctx: Ctx, { siteId, regime, from }: About): Promise<ReadinessEvent[]> {
  const filings = await tx.filing.findMany({
    where: { providerId: ctx.providerId, regime, OR: [{ siteId }, { siteId: null }] },
    select: { id: true },
  });
  const facts = await tx.fact.findMany({
    where: {
      providerId: ctx.providerId,
      kind: "filing.state",
      subjectId: { in: filings.map(({ id }) => id) },
    },
    orderBy: [{ knownFrom: "asc" }, { id: "asc" }],
    select: { subjectId: true, knownFrom: true, value: true },
  });
  return filings.flatMap(({ id }) => {
    const own = facts.filter(({ subjectId }) => subjectId === id);
    const steps = own.map(({ knownFrom, value }) => ({
      knownFrom,
      value: FACT_KINDS["filing.state"].parse(value),
    }));
    return steps
      .flatMap((step, index) => stepEvents(id, step, steps[index - 1]?.value ?? null))
      .filter(({ at }) => at >= from);
  });
}

/** What one statement about a filing says that the one before did not, each at the time it happened. */
function stepEvents(
  id: string,
  { knownFrom, value }: { knownFrom: Date; value: FilingFact },
  before: FilingFact | null,
): ReadinessEvent[] {
  const { state, submittedAt, decidedAt, reference, reopened } = value;
  const of = (what: FilingFact["state"] | "reopened", at: string | null, isNew: boolean): ReadinessEvent[] =>
    isNew ? [{ at: at === null ? knownFrom : new Date(at), id, kind: "filing", state: what, reference }] : [];
  const isDecided = state === "accepted" || state === "rejected";
  return [
    ...of("submitted", submittedAt, submittedAt !== null && submittedAt !== before?.submittedAt),
    ...of(
      state,
      isDecided ? decidedAt : null,
      state !== "submitted" && (state !== before?.state || decidedAt !== before.decidedAt),
    ),
    ...of("reopened", reopened?.at ?? null, reopened !== null && before?.reopened === null),
  ];
}

/** Signatures and what was due, by one statement. */
async function ownEvents(tx: Tx, ctx: Ctx, { siteId, regime, from }: About): Promise<ReadinessEvent[]> {
  const site = await tx.site.findFirst({
    where: { providerId: ctx.providerId, id: siteId },
    select: {
      signOffs: { where: { regime } },
      deadlines: {
        where: { deadline: { regime, dueAt: { gte: from, lte: ctx.now } } },
        include: { deadline: true },
      },
    },
  });
  const signatures = (site?.signOffs ?? []).map((row): ReadinessEvent => {
    const { createdAt: at, evidenceId: id, withdraws, party, signerName: signer } = row;
    return { at, id, kind: withdraws === null ? "sign_off" : "withdrawal", party, signer };
  });
  const due = (site?.deadlines ?? []).map(({ state, deadline }): ReadinessEvent => {
    const { dueAt: at, id, message, params } = deadline;
    return { at, id, kind: "deadline", message, params, state };
  });
  return [...signatures, ...due];
}

/**
 * When the proof that the host is the provider's came, was not found, lapsed, or was asked for anew because the site
 * moved; a proof that is found again as it was is none of these. That a site begins without one is no event.
 */
async function controlEvents(tx: Tx, ctx: Ctx, { siteId }: About): Promise<ReadinessEvent[]> {
  const rows = await tx.$queryRaw<{ id: string; value: unknown; known_from: Date }[]>`
    SELECT id, value, known_from FROM (
      SELECT id, value, known_from, lag(value) OVER (ORDER BY known_from, id) AS before FROM fact
      WHERE provider_id = ${ctx.providerId}::uuid AND subject_id = ${siteId}::uuid AND kind = 'site.control') f
    WHERE (before IS NOT NULL OR value->>'state' <> 'unproven')
      AND (before->>'state', before->>'host') IS DISTINCT FROM (value->>'state', value->>'host')
    ORDER BY known_from DESC, id DESC LIMIT ${CONTROLS_MOST}`;
  return rows.map(({ id, value, known_from: at }) => {
    const { host, state, cause } = FACT_KINDS["site.control"].parse(value);
    return { at, id, kind: "control", host, state, cause };
  });
}

/** Who was told what: about the site's deadlines, certificates and filings, and about the site itself. */
async function noticeEvents(tx: Tx, ctx: Ctx, { siteId, regime, from }: About): Promise<ReadinessEvent[]> {
  const rows = await tx.$queryRaw<{ id: string; kind: string; name: string | null; created_at: Date }[]>`
    SELECT n.id, n.kind, p.name, n.created_at FROM notice n LEFT JOIN person p ON p.id = n.person_id
    WHERE n.provider_id = ${ctx.providerId}::uuid AND n.cancelled_at IS NULL AND n.created_at >= ${from}
      AND n.subject_id IN (
        SELECT ${siteId}::uuid
        UNION SELECT s.deadline_id FROM deadline_site s JOIN deadline d
          ON d.provider_id = s.provider_id AND d.id = s.deadline_id
          WHERE s.provider_id = ${ctx.providerId}::uuid AND s.site_id = ${siteId}::uuid AND d.regime = ${regime}
        UNION SELECT c.certificate_id FROM lsp_contract c
          WHERE c.provider_id = ${ctx.providerId}::uuid AND c.site_id = ${siteId}::uuid
        UNION SELECT f.id FROM filing f
          WHERE f.provider_id = ${ctx.providerId}::uuid AND (f.site_id = ${siteId}::uuid OR f.site_id IS NULL))
    ORDER BY n.created_at DESC LIMIT ${NOTICES_MOST}`;
  return rows.map(({ id, kind: notice, name: person, created_at: at }) => ({
    at,
    id,
    kind: "notice",
    notice,
    person,
  }));
}

/** What happened about a site since `from`, oldest first: filings, signatures, deadlines, control, and who was told. */
export async function listEvents(tx: Tx, ctx: Ctx, about: About): Promise<ReadinessEvent[]> {
  const found = [
    ...(await filingEvents(tx, ctx, about)),
    ...(await ownEvents(tx, ctx, about)),
    ...(await controlEvents(tx, ctx, about)),
    ...(about.withNotices ? await noticeEvents(tx, ctx, about) : []),
  ];
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}
