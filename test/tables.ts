/**
 * Every table there is and whose rows it holds. A table that is not listed fails the isolation tests: whoever adds
 * one says here how it is kept apart.
 */
export const TABLES = {
  /** Rows of one provider; `client` names the column by which limited members and exporters are narrowed further. */
  tenant: {
    activity: "client_id",
    answer: "client_id",
    api_call: "client_id",
    api_key: null,
    api_key_limit: null,
    assessment: "client_id",
    assessment_due: "client_id",
    blob: null,
    calendar_feed: null,
    certification_move: "client_id",
    client: "id",
    control_check: "client_id",
    data_key: null,
    deadline: null,
    deadline_site: "client_id",
    delivery_attempt: "client_id",
    endpoint: "client_id",
    endpoint_health: "client_id",
    endpoint_secret: null,
    evidence_entry: "client_id",
    evidence_file: "client_id",
    fact: "client_id",
    filing: "client_id",
    idempotency_key: null,
    invitation: null,
    label_sighting: "client_id",
    lsp_certificate: null,
    lsp_company: null,
    lsp_contract: "client_id",
    membership: null,
    membership_client: "client_id",
    notice: null,
    notice_preference: null,
    outbox: "client_id",
    platform_profile: "client_id",
    prescreen: "client_id",
    product_line: "client_id",
    product_page: "client_id",
    provider: null,
    reference_product: "client_id",
    reference_reading: "client_id",
    reference_source: "client_id",
    rulebook_overlay: null,
    saved_view: null,
    sign_off: "client_id",
    self_test: "client_id",
    site: "client_id",
    audit_blob: "client_id",
    audit_due: "client_id",
    audit_finding: "client_id",
    audit_print: "client_id",
    audit_recheck: "client_id",
    audit_run: "client_id",
    content_unit: "client_id",
    site_authenticity: "client_id",
    site_check: "client_id",
    site_check_due: "client_id",
    site_control: "client_id",
    site_document: "client_id",
    status_entry: "client_id",
    status_list: null,
    upload: null,
    verification_count: "client_id",
    watch_look: null,
  },
  /** People and their sign-ins: nobody's but theirs; a provider sees its own members' names and addresses. */
  identity: ["person", "sign_in_link", "sign_in_session"],
  /** Held once for all providers; tenants read, only the system role writes. */
  reference: ["api_contract", "registry_entry", "registry_snapshot", "rulebook_version"],
  /** The system role's own. */
  system: ["callback_receipt", "deployment_mark", "host_turn", "public_host", "sign_in_limit", "signing_key"],
} as const;

/** Tables of tenants, each with the column that says whose a row is. */
export function tenantTables(): { table: string; owner: string }[] {
  return Object.keys(TABLES.tenant).map((table) => ({
    table,
    owner: table === "provider" ? "id" : "provider_id",
  }));
}
