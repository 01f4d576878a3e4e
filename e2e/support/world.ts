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
  membershipId: string;
  invitationId: string;
  apiKeyId: string;
  overlayId: string;
  endpointId: string;
  deliveryId: string;
  /** A site about which the provider has not signed, and what an LSP signed about the first one. */
  unsignedSiteId: string;
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
  "reference_source",
  "reference_reading",
  "reference_product",
  "product_page",
  "site_authenticity",
  "site_control",
  "control_check",
  "delivery_attempt",
  "endpoint_health",
  "outbox",
  "blob",
]);

const WAITING = "SELECT id FROM filing WHERE state = 'ready' AND four_eyes AND sent_at IS NULL";

async function providerId(): Promise<string> {
  return asRole("system", {}, async (client) => {
    const { rows } = await client.query<{ id: string }>("SELECT id FROM provider WHERE slug = 'demo'");
    return rows[0]?.id ?? NOBODY;
  });
}

/** Reads the demo provider's rows as the database holds them, by the tenant role. */
export async function readWorld(): Promise<World> {
  const id = await providerId();
  return asRole("tenant", { providerId: id, clientIds: "*" }, async (client) => {
    const first = async (sql: string, ...values: string[]): Promise<string> => {
      const { rows } = await client.query<{ id: string }>(sql, values);
      return rows[0]?.id ?? NOBODY;
    };
    const siteId = await first("SELECT id FROM site WHERE slug = $1", HENGLI.slug);
    const certificateId = await first("SELECT id FROM lsp_certificate WHERE number = $1", HENGLI.number);
    const rows: Record<string, string> = {};
    for (const { table } of tenantTables()) {
      if (MOVING.has(table)) continue;
      const sql = `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS id FROM "${table}" t`;
      // What the registry's own polls and the reading of sites restate is no act of a caller's.
      const polls =
        table === "fact"
          ? " WHERE source NOT IN ('registry', 'site_check', 'control_check', 'self_test', 'audit')"
          : "";
      rows[table] = await first(sql + polls);
    }
    return {
      providerId: id,
      siteId,
      siteUrl: await first("SELECT url AS id FROM site WHERE id = $1", siteId),
      certificateId,
      documentId: await first(
        "SELECT id FROM site_document WHERE site_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 1",
        siteId,
      ),
      letterEvent: await first(
        "SELECT 'ends ' || least(registry_valid_until, valid_until) AS id FROM lsp_certificate WHERE id = $1",
        certificateId,
      ),
      fileId: await first(
        "SELECT id FROM evidence_file WHERE subject_id = $1 ORDER BY id LIMIT 1",
        certificateId,
      ),
      clientId: await first("SELECT client_id AS id FROM site WHERE id = $1", siteId),
      contractId: await first("SELECT id FROM lsp_contract WHERE site_id = $1 ORDER BY id LIMIT 1", siteId),
      companyId: await first("SELECT company_id AS id FROM lsp_certificate WHERE id = $1", certificateId),
      regime: await first("SELECT regime AS id FROM assessment WHERE regime = 'tig' LIMIT 1"),
      auditing: AUDITING,
      findingId: await first(
        "SELECT id FROM audit_finding WHERE site_id = $1 AND gone_at IS NULL ORDER BY id LIMIT 1",
        siteId,
      ),
      unitId: await first("SELECT id FROM content_unit WHERE site_id = $1 ORDER BY id LIMIT 1", siteId),
      runId: await first(
        "SELECT id FROM audit_run WHERE site_id = $1 AND report_sha256 IS NOT NULL ORDER BY id LIMIT 1",
        siteId,
      ),
      sourceId: await first(
        "SELECT id FROM reference_source WHERE site_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 1",
        siteId,
      ),
      endpointId: await first("SELECT id FROM endpoint WHERE kind = 'webhook' AND ended_at IS NULL LIMIT 1"),
      deliveryId: await first(
        `SELECT id FROM outbox WHERE kind = 'webhook' AND state = 'done'
          AND client_id IN (SELECT client_id FROM site WHERE id = $1) ORDER BY id LIMIT 1`,
        siteId,
      ),
      membershipId: await first(
        "SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = $1 AND m.ended_at IS NULL",
        PEOPLE.viewer,
      ),
      invitationId: await first(
        "SELECT id FROM invitation WHERE accepted_at IS NULL AND ended_at IS NULL ORDER BY id LIMIT 1",
      ),
      apiKeyId: await first("SELECT id FROM api_key WHERE revoked_at IS NULL ORDER BY id LIMIT 1"),
      overlayId: await first("SELECT id FROM rulebook_overlay WHERE known_to IS NULL ORDER BY id LIMIT 1"),
      unsignedSiteId: await first("SELECT id FROM site WHERE slug = 'qiantang-brakes'"),
      signOffId: await first("SELECT id FROM sign_off WHERE site_id = $1 AND party = 'lsp' LIMIT 1", siteId),
      viewId: await first(
        "SELECT v.id FROM saved_view v JOIN person p ON p.id = v.person_id WHERE p.email = $1 ORDER BY v.id LIMIT 1",
        PEOPLE.owner,
      ),
      deadlineId: await first(
        "SELECT id FROM deadline WHERE ended_at IS NULL AND params ->> 'number' = $1 LIMIT 1",
        HENGLI.number,
      ),
      filingId: await first("SELECT id FROM filing WHERE site_id = $1 ORDER BY id LIMIT 1", siteId),
      readyFilingId: await first(`${WAITING} ORDER BY id LIMIT 1`),
      otherReadyFilingId: await first(`${WAITING} ORDER BY id DESC LIMIT 1`),
      rows,
    };
  });
}
