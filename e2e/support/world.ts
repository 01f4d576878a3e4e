import { asRole } from "@/test/owner-query";
import { AUDITING } from "@/test/keep-finding";
import { tenantTables } from "@/test/tables";
import { HENGLI, PEOPLE } from "./demo";

/** What there is in the demo provider: ids to aim at, and how much stands in every table. */
export interface World {
  providerId: string;
  clientId: string;
  siteId: string;
  siteUrl: string;
  contractId: string;
  companyId: string;
  certificateId: string;
  /** A document of the first site. */
  documentId: string;
  /** What a letter about it is drafted for while it is in force. */
  letterEvent: string;
  /** A file that shows it. */
  fileId: string;
  regime: string;
  /** A regime that audits sites, and something that an audit of the first site found. */
  auditing: string;
  findingId: string;
  /** A piece of content of the first site. */
  unitId: string;
  /** An audit of the first site whose report is kept. */
  runId: string;
  /** A source that the first site is held against. */
  sourceId: string;
  /** A way to a payment gateway of the first site with its consent and a report, and one that nobody consented to. */
  pathId: string;
  consentId: string;
  reportId: string;
  unconsentedId: string;
  unconsentedTerms: string;
  membershipId: string;
  invitationId: string;
  apiKeyId: string;
  overlayId: string;
  endpointId: string;
  deliveryId: string;
  /** Two sites about which the provider has not signed, and what an LSP signed about the first one. */
  unsignedSiteId: string;
  alsoUnsignedSiteId: string;
  signOffId: string;
  /** A view of the owner's own. */
  viewId: string;
  /** The end of the first demo client's own certificate. */
  deadlineId: string;
  /** A filing of the first site. */
  filingId: string;
  /** Two that wait for another pair of eyes than made them. */
  readyFilingId: string;
  otherReadyFilingId: string;
  rows: Record<string, string>;
}

/** The id of nothing: what there is none of. */
export const NOBODY = "00000000-0000-7000-8000-000000000000";

// Rows that come and go by themselves while the demo runs.
const MOVING = new Set([
  "answer",
  "api_call",
  "assessment",
  "assessment_due",
  "status_entry",
  "status_list",
  "verification_count",
  "deadline",
  "deadline_site",
  "notice",
  "evidence_entry",
  "self_test",
  "site_check",
  "site_check_due",
  "audit_run",
  "audit_recheck",
  "audit_due",
  "audit_finding",
  "audit_print",
  "audit_blob",
  "reference_reading",
  "reference_product",
  "payment_probe",
  "product_page",
  "site_authenticity",
  "site_control",
  "control_check",
  "delivery_attempt",
  "endpoint_health",
  "outbox",
  "blob",
]);

/** What of a table a caller's act changes, where polls and readings change the rest by themselves. */
const BY_ACTS: Record<string, string> = {
  fact: "(SELECT * FROM fact WHERE source NOT IN ('registry', 'site_check', 'control_check', 'self_test', 'audit', 'probe'))",
  payment_path: "(SELECT id, terms, is_paused, ended_at FROM payment_path)",
  reference_source:
    "(SELECT id, name, kind, url, sealed, mapped_at, every_minutes, takes_fewer, ended_at FROM reference_source)",
};

/** How much stands in every table, and what: one statement, as every refused action is looked at before and after. */
const ROWS = tenantTables()
  .filter(({ table }) => !MOVING.has(table))
  .map(
    ({ table }) =>
      `SELECT '${table}' AS "table",
        count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS held
        FROM ${BY_ACTS[table] ?? `"${table}"`} t`,
  )
  .join(" UNION ALL ");

const WAITING = "SELECT id FROM filing WHERE state = 'ready' AND four_eyes AND sent_at IS NULL";
const CLIENT = "(SELECT client_id FROM first_site)";
const SITE = "(SELECT id FROM first_site)";
const CERTIFICATE = "(SELECT id FROM certificate)";

let known: Promise<string> | undefined;

async function demoProviderId(): Promise<string> {
  known ??= asRole("system", {}, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT id FROM provider WHERE slug = 'demo'");
    return rows[0]?.id ?? NOBODY;
  });
  return known;
}

/** Where each id is found. */
const AIMS = {
  siteId: SITE,
  siteUrl: "SELECT url FROM first_site",
  clientId: CLIENT,
  certificateId: CERTIFICATE,
  companyId: "SELECT company_id FROM certificate",
  letterEvent: "SELECT 'ends ' || least(registry_valid_until, valid_until) FROM certificate",
  documentId: `SELECT id FROM site_document WHERE site_id = ${SITE} AND ended_at IS NULL ORDER BY id LIMIT 1`,
  fileId: `SELECT id FROM evidence_file WHERE subject_id = ${CERTIFICATE} ORDER BY id LIMIT 1`,
  contractId: `SELECT id FROM lsp_contract WHERE site_id = ${SITE} ORDER BY id LIMIT 1`,
  regime: "SELECT regime FROM assessment WHERE regime = 'tig' LIMIT 1",
  findingId: `SELECT id FROM audit_finding WHERE site_id = ${SITE} AND gone_at IS NULL ORDER BY id LIMIT 1`,
  unitId: `SELECT id FROM content_unit WHERE site_id = ${SITE} ORDER BY id LIMIT 1`,
  runId: `SELECT id FROM audit_run WHERE site_id = ${SITE} AND report_sha256 IS NOT NULL ORDER BY id LIMIT 1`,
  sourceId: `SELECT id FROM reference_source WHERE site_id = ${SITE} AND ended_at IS NULL ORDER BY id LIMIT 1`,
  pathId: `SELECT id FROM payment_path WHERE site_id = ${SITE} AND ended_at IS NULL AND gateway = 'VNPay' ORDER BY id LIMIT 1`,
  unconsentedId: `SELECT id FROM payment_path WHERE site_id = ${SITE} AND ended_at IS NULL AND gateway = 'PromptPay' ORDER BY id LIMIT 1`,
  unconsentedTerms: `SELECT terms FROM payment_path WHERE site_id = ${SITE} AND ended_at IS NULL AND gateway = 'PromptPay' ORDER BY id LIMIT 1`,
  consentId: `SELECT id FROM payment_consent WHERE site_id = ${SITE} AND withdraws IS NULL ORDER BY id DESC LIMIT 1`,
  reportId: `SELECT id FROM gateway_report WHERE site_id = ${SITE} AND ended_at IS NULL ORDER BY id LIMIT 1`,
  endpointId: "SELECT id FROM endpoint WHERE kind = 'webhook' AND ended_at IS NULL LIMIT 1",
  deliveryId: `SELECT id FROM outbox WHERE kind = 'webhook' AND state = 'done' AND client_id = ${CLIENT} ORDER BY id LIMIT 1`,
  membershipId:
    "SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = $3 AND m.ended_at IS NULL",
  invitationId:
    "SELECT id FROM invitation WHERE accepted_at IS NULL AND ended_at IS NULL ORDER BY id LIMIT 1",
  apiKeyId: "SELECT id FROM api_key WHERE revoked_at IS NULL ORDER BY id LIMIT 1",
  overlayId: "SELECT id FROM rulebook_overlay WHERE known_to IS NULL ORDER BY id LIMIT 1",
  unsignedSiteId: "SELECT id FROM site WHERE slug = 'qiantang-brakes'",
  alsoUnsignedSiteId: "SELECT id FROM site WHERE slug = 'ruian-filters'",
  signOffId: `SELECT id FROM sign_off WHERE site_id = ${SITE} AND party = 'lsp' LIMIT 1`,
  viewId:
    "SELECT v.id FROM saved_view v JOIN person p ON p.id = v.person_id WHERE p.email = $4 ORDER BY v.id LIMIT 1",
  deadlineId: "SELECT id FROM deadline WHERE ended_at IS NULL AND params ->> 'number' = $2 LIMIT 1",
  filingId: `SELECT id FROM filing WHERE site_id = ${SITE} ORDER BY id LIMIT 1`,
  readyFilingId: `${WAITING} ORDER BY id LIMIT 1`,
  otherReadyFilingId: `${WAITING} ORDER BY id DESC LIMIT 1`,
} satisfies Record<Exclude<keyof World, "providerId" | "auditing" | "rows">, string>;

const IDS = `WITH first_site AS (SELECT id, url, client_id FROM site WHERE slug = $1),
  certificate AS (SELECT * FROM lsp_certificate WHERE number = $2)
  SELECT ${Object.entries(AIMS)
    .map(([name, sql]) => `coalesce((${sql})::text, '${NOBODY}') AS "${name}"`)
    .join(", ")}`;

type Ids = Record<keyof typeof AIMS, string>;

/** Reads the demo provider's rows as the database holds them, by the tenant role. */
export async function readWorld(): Promise<World> {
  const providerId = await demoProviderId();
  return asRole("tenant", { providerId, clientIds: "*" }, async (client) => {
    const values = [HENGLI.slug, HENGLI.number, PEOPLE.viewer, PEOPLE.owner];
    const ids = (await client.query<Ids>(IDS, values)).rows[0];
    if (!ids) throw new Error("A statement without FROM gives one row.");
    const { rows } = await client.query<{ table: string; held: string }>(ROWS);
    return {
      ...ids,
      providerId,
      auditing: AUDITING,
      rows: Object.fromEntries(rows.map(({ table, held }) => [table, held])),
    };
  });
}
