import type { Ctx } from "@/lib/core/ctx";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import type { MadeSite } from "@/test/make-provider";

/** How many of each there are to be; sites are spread evenly over clients and certificates. */
interface Sizes {
  clients: number;
  certificates: number;
  sites: number;
}

// The nth copy of a row has this id, of a form that UUIDs have (RFC 9562), so that rows which name each other can be
// made one table at a time.
const COPY_ID = `CREATE FUNCTION pg_temp.copy_id(id uuid, n int) RETURNS uuid LANGUAGE sql IMMUTABLE
  AS $$ SELECT overlay(overlay(md5(id::text || ' ' || n) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid $$`;

const COLUMNS = `provider_id, id, client_id, subject_kind, subject_id, kind, value, known_from, source`;

async function cloneCertificates(tx: Tx, made: MadeSite, { certificates }: Sizes): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO lsp_certificate
      (provider_id, id, company_id, number, kind, issuer, issuing_countries, filing_countries, valid_until,
       registry_status, registry_at, created_at)
    SELECT provider_id, pg_temp.copy_id(id, n), company_id, number || '-' || n, kind, issuer, issuing_countries,
      filing_countries, valid_until, registry_status, registry_at, created_at
    FROM lsp_certificate CROSS JOIN generate_series(1, ${certificates}::int) n
    WHERE id = ${made.certificateId}::uuid`;
  await tx.$executeRawUnsafe(
    `INSERT INTO fact (${COLUMNS})
     SELECT provider_id, gen_random_uuid(), null, subject_kind, pg_temp.copy_id(subject_id, n), kind,
       CASE WHEN value ? 'number' THEN jsonb_set(value, '{number}', to_jsonb((value->>'number') || '-' || n)) ELSE value END,
       known_from, source
     FROM fact CROSS JOIN generate_series(1, $1::int) n WHERE subject_id = $2::uuid AND known_to IS NULL`,
    certificates,
    made.certificateId,
  );
}

async function cloneClients(tx: Tx, made: MadeSite, { clients }: Sizes): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO client (provider_id, id, slug, name, country, company_code, created_at)
    SELECT provider_id, pg_temp.copy_id(id, n), slug || '-' || n, name, country, company_code, created_at
    FROM client CROSS JOIN generate_series(1, ${clients}::int) n WHERE id = ${made.clientId}::uuid`;
  await tx.$executeRawUnsafe(
    `INSERT INTO fact (${COLUMNS})
     SELECT provider_id, gen_random_uuid(), pg_temp.copy_id(subject_id, n), subject_kind,
       pg_temp.copy_id(subject_id, n), kind,
       jsonb_set(value, '{slug}', to_jsonb((value->>'slug') || '-' || n)), known_from, source
     FROM fact CROSS JOIN generate_series(1, $1::int) n WHERE subject_id = $2::uuid AND known_to IS NULL`,
    clients,
    made.clientId,
  );
}

async function cloneSiteRows(tx: Tx, made: MadeSite, { sites, clients, certificates }: Sizes): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO site (provider_id, id, client_id, slug, name, url, kind, audiences, live_on, scope, created_at)
    SELECT provider_id, pg_temp.copy_id(id, n), pg_temp.copy_id(client_id, 1 + n % ${clients}::int), slug || '-' || n,
      name, 'https://' || slug || '-' || n || '.example', kind, audiences, live_on, scope, created_at
    FROM site CROSS JOIN generate_series(1, ${sites}::int) n WHERE id = ${made.siteId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO site_control
      (provider_id, client_id, site_id, token, token_made_at, host, host_since, state, method, proven_at, lapses_at)
    SELECT provider_id, pg_temp.copy_id(client_id, 1 + n % ${clients}::int), pg_temp.copy_id(site_id, n), token || n,
      token_made_at, n || '.' || host, host_since, state, method, proven_at, lapses_at
    FROM site_control CROSS JOIN generate_series(1, ${sites}::int) n WHERE site_id = ${made.siteId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO lsp_contract
      (provider_id, id, client_id, site_id, certificate_id, languages, content, starts_on, ends_on, created_at)
    SELECT provider_id, pg_temp.copy_id(id, n), pg_temp.copy_id(client_id, 1 + n % ${clients}::int),
      pg_temp.copy_id(site_id, n), pg_temp.copy_id(certificate_id, 1 + n % ${certificates}::int), languages, content,
      starts_on, ends_on, created_at
    FROM lsp_contract CROSS JOIN generate_series(1, ${sites}::int) n WHERE id = ${made.contractId}::uuid`;
}

async function cloneSiteFacts(
  tx: Tx,
  made: MadeSite,
  { sites, clients, certificates }: Sizes,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO fact (${COLUMNS})
     SELECT provider_id, gen_random_uuid(), pg_temp.copy_id(client_id, 1 + n % $2::int), subject_kind,
       pg_temp.copy_id(subject_id, n), kind,
       CASE kind
         WHEN 'site.profile' THEN value || jsonb_build_object(
           'clientId', pg_temp.copy_id(client_id, 1 + n % $2::int), 'slug', (value->>'slug') || '-' || n,
           'url', 'https://' || (value->>'slug') || '-' || n || '.example')
         WHEN 'lsp_contract.profile' THEN value || jsonb_build_object(
           'siteId', pg_temp.copy_id((value->>'siteId')::uuid, n),
           'certificateId', pg_temp.copy_id((value->>'certificateId')::uuid, 1 + n % $3::int))
         ELSE value END,
       known_from, source
     FROM fact CROSS JOIN generate_series(1, $1::int) n
     WHERE subject_id IN ($4::uuid, $5::uuid) AND known_to IS NULL`,
    sites,
    clients,
    certificates,
    made.siteId,
    made.contractId,
  );
}

async function cloneSignOffs(tx: Tx, made: MadeSite, { sites, clients }: Sizes): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sign_off
      (provider_id, id, client_id, site_id, regime, party, company_id, matrix, signer_name, signer_title, given_on,
       reference, statement, params, recorded_by, evidence_id, created_at)
    SELECT provider_id, pg_temp.copy_id(id, n), pg_temp.copy_id(client_id, 1 + n % ${clients}::int),
      pg_temp.copy_id(site_id, n), regime, party, company_id, matrix, signer_name, signer_title, given_on, reference,
      statement, params, recorded_by, evidence_id, created_at
    FROM sign_off CROSS JOIN generate_series(1, ${sites}::int) n WHERE site_id = ${made.siteId}::uuid`;
  await tx.$executeRawUnsafe(
    `INSERT INTO fact (${COLUMNS})
     SELECT provider_id, gen_random_uuid(), pg_temp.copy_id(client_id, 1 + n % $2::int), subject_kind,
       pg_temp.copy_id(subject_id, n), kind,
       value || jsonb_build_object('siteId', pg_temp.copy_id((value->>'siteId')::uuid, n)), known_from, source
     FROM fact CROSS JOIN generate_series(1, $1::int) n
     WHERE kind = 'sign_off.act' AND value->>'siteId' = $3 AND known_to IS NULL`,
    sites,
    clients,
    made.siteId,
  );
}

/**
 * Copies one site with its client, contract, certificate, sign-offs and all their facts many times over, in a few statements as
 * the tenant role: what the verbs would have written, in seconds instead of minutes.
 */
export async function cloneSites(ctx: Ctx, made: MadeSite, sizes: Sizes): Promise<void> {
  await withTenant(ctx, async (tx) => {
    await tx.$executeRawUnsafe(COPY_ID);
    await cloneCertificates(tx, made, sizes);
    await cloneClients(tx, made, sizes);
    await cloneSiteRows(tx, made, sizes);
    await cloneSiteFacts(tx, made, sizes);
    await cloneSignOffs(tx, made, sizes);
  });
}
