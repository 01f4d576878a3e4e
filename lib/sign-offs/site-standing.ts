import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { dateIn } from "@/lib/core/time";
import { findRegime } from "@/lib/regimes";

const { sql } = Prisma;

/** What signatures are held against: a regime, its present matrix, and the day it is where it rules. */
export interface Against {
  regime: string;
  matrix: string;
  /** The rule that asks for signatures. */
  code: string;
  day: string;
}

/** The regime's present matrix today. `not_found` for a regime that divides no duties. */
export function againstPresent(ctx: Ctx, regimeId: string): Against {
  const regime = findRegime(regimeId);
  if (!regime?.responsibilities) throw notFound("regime");
  const { hash: matrix, code } = regime.responsibilities;
  return { regime: regime.id, matrix, code, day: dateIn(ctx.now, regime.timeZone) };
}

/** Signatures `o` about the site `s` that were not taken back. One look per site, by its index. */
export function signaturesOf({ regime }: Against): Prisma.Sql {
  return sql`sign_off o WHERE o.provider_id = s.provider_id AND o.site_id = s.id AND o.regime = ${regime}
    AND o.withdraws IS NULL
    AND NOT EXISTS (SELECT FROM sign_off w WHERE w.provider_id = o.provider_id AND w.withdraws = o.id)`;
}

/**
 * LSP companies `m` with a contract in force at the site `s`. A subselect with LIMIT is not joined: whatever the
 * statistics say, it ends with the one certificate it is after.
 */
export function lspsOf({ day }: Against): Prisma.Sql {
  return sql`lsp_contract k
      CROSS JOIN LATERAL (SELECT y.id, y.name FROM lsp_certificate t
        JOIN lsp_company y ON y.provider_id = t.provider_id AND y.id = t.company_id
        WHERE t.provider_id = k.provider_id AND t.id = k.certificate_id LIMIT 1) m
    WHERE k.provider_id = s.provider_id AND k.site_id = s.id AND k.starts_on <= ${day}
      AND (k.ends_on IS NULL OR k.ends_on >= ${day})`;
}

/**
 * Sites `s` with their clients `c` and how their signatures stand: `g.provider_at` and `g.exporter_at`, when the present
 * matrix was signed; `l.signed`, whether there is an LSP and every one has signed; `waits`, for whom a site waits, which
 * is nobody where the rule does not apply to it.
 */
export function standingSites(against: Against): Prisma.Sql {
  const exempt = JSON.stringify([{ code: against.code, outcome: "not_applicable" }]);
  return sql`site s JOIN client c ON c.provider_id = s.provider_id AND c.id = s.client_id
    CROSS JOIN LATERAL (
      SELECT max(o.created_at) FILTER (WHERE o.party = 'provider') AS provider_at,
        max(o.created_at) FILTER (WHERE o.party = 'exporter') AS exporter_at,
        array_agg(o.company_id) FILTER (WHERE o.party = 'lsp') AS companies
      FROM ${signaturesOf(against)} AND o.matrix = ${against.matrix}) g
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_and(coalesce(m.id = ANY (g.companies), false)), false) AS signed
      FROM ${lspsOf(against)}) l
    CROSS JOIN LATERAL (
      SELECT coalesce((SELECT NOT a.result->'verdicts' @> ${exempt}::jsonb FROM assessment a
        WHERE a.provider_id = s.provider_id AND a.site_id = s.id AND a.regime = ${against.regime}
          AND a.known_to IS NULL), true) AS applies LIMIT 1) r
    CROSS JOIN LATERAL (
      SELECT r.applies AND g.provider_at IS NULL AS provider, r.applies AND g.exporter_at IS NULL AS exporter,
        r.applies AND NOT l.signed AS lsp,
        g.provider_at IS NOT NULL AND g.exporter_at IS NOT NULL AND l.signed AS nobody) waits`;
}
