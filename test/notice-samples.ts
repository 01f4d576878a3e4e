import type { NoticeMatter } from "@/lib/mail";

const ID = "019abc00-0000-7000-8000-000000000001";
const sites = [
  { name: "Hengli Sensors", client: "Shenzhen Hengli", slug: "hengli-sensors" },
  { name: "Nanhai Foods", client: "Nanhai Foods Co.", slug: "nanhai-foods" },
];
const line = {
  deadlineId: ID,
  regime: "tig",
  message: "deadline_filing",
  params: {},
  dueAt: "2026-05-19T16:00:00.000Z",
  earliestAt: "2026-05-18T12:00:00.000Z",
  zone: "Asia/Shanghai",
  state: "upcoming",
  siteCount: 2,
};
const end = {
  ...line,
  message: "deadline_certificate",
  params: { number: "LSP-1", validUntil: "2027-05-16" },
  dueAt: "2027-05-16T16:00:00.000Z",
  earliestAt: null,
  siteCount: 1,
};
const endpoint = {
  endpointId: ID,
  name: "ERP",
  url: "https://erp.example/hook",
  since: "2026-11-20T02:00:00.000Z",
  failure: "503 Service Unavailable",
  count: 12,
};

/** A notice of a deadline at a rung. */
export function deadlineMatter(
  rung: string,
  state = "upcoming",
): Extract<NoticeMatter, { kind: "deadline" }> {
  return {
    ...line,
    kind: "deadline",
    rung,
    state,
    party: "provider",
    sites,
    siteCount: 3,
  };
}

const filing = deadlineMatter("before_3");
const decided = {
  kind: "filing_decided",
  reference: "DTCP-2026-000001",
  status: "rejected",
  reason: "endpoint_lacks_field",
  site: "Hengli Sensors",
} as const;

/** One notice of each kind. */
export const NOTICE_SAMPLES: readonly NoticeMatter[] = [
  filing,
  {
    kind: "certificate_alarm",
    certificateId: ID,
    number: "LSP-1",
    company: "Pacific Language",
    before: "active",
    after: "revoked",
    occurredAt: "2026-11-24T08:00:00.000Z",
    sites,
    siteCount: 5,
  },
  { kind: "endpoint_paused", ...endpoint },
  { kind: "endpoint_disabled", ...endpoint, count: 0 },
  { kind: "endpoint_resumed", ...endpoint, count: 1 },
  { kind: "delivery_dead", event: "lsp.status.changed", endpoint: "ERP", outboxId: ID, failure: "timeout" },
  {
    kind: "push_expired",
    counterpart: "coordination-platform",
    subject: "DTCP-2026-000001",
    expiredAt: "2026-11-24T08:00:00.000Z",
    outboxId: ID,
  },
  {
    kind: "audit_findings",
    site: "Hengli Sensors",
    slug: "hengli-sensors",
    found: [
      {
        code: "parameter_deviating",
        params: { name: "Weight", from: "en", language: "zh", one: "12 kg", other: "13 千克" },
        owner: "Lin Yue",
      },
    ],
    foundCount: 3,
    cleared: [],
    clearedCount: 0,
  },
  {
    kind: "site_control",
    state: "lapsed",
    cause: "taken",
    host: "www.hengli.example",
    site: "Hengli Sensors",
    slug: "hengli-sensors",
    provenAt: "2026-10-24T08:00:00.000Z",
    lapsesAt: "2026-11-24T08:00:00.000Z",
  },
  decided,
  {
    kind: "verification_failures",
    country: "JP",
    client: "Shenzhen Hengli",
    ...{ calls: 40, failures: 12, hours: 24, threshold: 10, rule: "TIG-07" },
  },
  {
    kind: "filing_reopened",
    filingId: ID,
    reference: "DTCP-2026-000001",
    site: "Hengli Sensors",
    cause: "contract",
    at: "2026-11-24T08:00:00.000Z",
  },
  {
    kind: "certificate_named",
    number: "LSP-1",
    site: "Hengli Sensors",
    slug: "hengli-sensors",
    client: "Shenzhen Hengli",
  },
  {
    kind: "certificate_message",
    number: "LSP-1",
    texts: {
      en: { title: "Your certificate was revoked", body: "It covers your site.\n\nWe look for another." },
      zh: { title: "贵方的认证已被撤销", body: "贵方网站依据该认证。\n\n我们正在另行安排。" },
    },
  },
  {
    kind: "digest",
    unread: [filing, decided],
    unreadCount: 2,
    dueSoon: [end],
    dueSoonCount: 1,
    overdue: [line],
    overdueCount: 12,
    knownLate: [],
    knownLateCount: 0,
    findingsDue: [],
    findingsDueCount: 0,
    findingsOverdue: [
      {
        ...{ site: "Sensors", slug: "hengli-sensors", code: "parameter_deviating", dueOn: "2026-11-20" },
        params: { name: "Weight", from: "en", language: "zh", one: "1.2 kg", other: "1.3 千克" },
      },
    ],
    findingsOverdueCount: 3,
  },
];
