import { querySystem } from "@/lib/core/db/system";
import { isAddressName } from "@/lib/core/slug";
import { prefixOf } from "@/lib/identity";
import { VERIFICATION_ROUTES } from "./verification-routes";

/** One call of the hosted API below a provider, as the process that answered it notes it. */
export interface ApiCallNote {
  /** The id its answer carried, of a call with a key; null of every other, which is one of many. */
  id: string | null;
  at: Date;
  providerSlug: string;
  /** Of a public answer; null for what is no site's. */
  siteSlug: string | null;
  method: string;
  /** As the contract writes it. */
  route: string;
  status: number;
  /** The one word a public answer came down to. */
  said: string | null;
  durationMs: number;
  /** The key of a keyed call; the address of any other is kept as its network alone. */
  apiKeyId: string | null;
  address: string | null;
  evidenceId: string | null;
  /** Where the caller is, as the deployment's own proxy says, ISO 3166-1 alpha-2. */
  country: string | null;
}

/** Calls that came to the same within a second: the first one's moment and the slowest one's duration. */
export interface CountedCall extends ApiCallNote {
  calls: number;
}

// Names become ids here, in the statement that writes, so that whoever answers looks nothing up. A call of a provider
// that never was is nobody's and leaves no row; those of sites that never were come to the same and are one.
const INSERT_SQL = `
  WITH given AS (
    SELECT coalesce(c.id, gen_random_uuid()) AS id, min(c.at) AS at, p.id AS provider_id, s.client_id, s.id AS site_id,
      c.method, c.route, c.status, c.said, max(c.duration_ms) AS duration_ms, c.api_key_id, c.network, c.evidence_id,
      sum(c.calls)::int AS calls, c.country
    FROM json_to_recordset($1::json) AS c(id uuid, at timestamptz, provider text, site text, method text, route text,
      status int, said text, duration_ms float8, api_key_id uuid, network text, evidence_id uuid, calls int, country text)
    JOIN provider p ON p.slug = c.provider
    LEFT JOIN site s ON s.provider_id = p.id AND s.slug = c.site
    GROUP BY c.id, date_trunc('second', c.at), p.id, s.client_id, s.id, c.method, c.route, c.status, c.said,
      c.api_key_id, c.network, c.evidence_id, c.country
  ), counted AS (
    INSERT INTO verification_count AS v (provider_id, client_id, site_id, hour, country, calls, failures)
    SELECT provider_id, client_id, site_id, date_trunc('hour', at, 'UTC'), coalesce(country, ''), sum(calls),
      coalesce(sum(calls) FILTER (WHERE status >= 400 OR said <> 'active'), 0)
    FROM given WHERE site_id IS NOT NULL AND route = ANY ($2::text[])
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 4, 3, 5
    ON CONFLICT (provider_id, hour, site_id, country)
      DO UPDATE SET calls = v.calls + excluded.calls, failures = v.failures + excluded.failures
  )
  INSERT INTO api_call (id, at, provider_id, client_id, site_id, method, route, status, said, duration_ms, api_key_id,
    network, evidence_id, calls, country)
  SELECT id, at, provider_id, client_id, site_id, method, route, status, said, duration_ms, api_key_id, network,
    evidence_id, calls, country FROM given`;

/**
 * Writes calls into the log of their providers (TIG-24), any number in one statement, which counts those on by which
 * somebody verified (TIG-07). Another process that counts on the same rows takes them in the same order.
 */
export async function storeCalls(calls: readonly CountedCall[]): Promise<void> {
  // Whatever else stands in an address names nobody, and may hold what the database takes for no text.
  const named = calls.filter(({ providerSlug }) => isAddressName(providerSlug));
  // A batch comes from few addresses.
  const networks = new Map(
    [...new Set(named.map(({ address }) => address))].map((one) => [one, prefixOf(one)]),
  );
  const rows = named.map((call) => ({
    id: call.id,
    at: call.at,
    provider: call.providerSlug,
    site: call.siteSlug !== null && isAddressName(call.siteSlug) ? call.siteSlug : null,
    method: call.method,
    route: call.route,
    status: call.status,
    said: call.said,
    duration_ms: Math.round(call.durationMs * 100) / 100,
    api_key_id: call.apiKeyId,
    network: call.apiKeyId === null ? networks.get(call.address) : null,
    evidence_id: call.evidenceId,
    calls: call.calls,
    country: call.country,
  }));
  await querySystem("store-calls", INSERT_SQL, [JSON.stringify(rows), VERIFICATION_ROUTES]);
}
