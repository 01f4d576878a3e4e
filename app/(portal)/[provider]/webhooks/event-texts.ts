import type { EventType } from "@/lib/endpoints";

/** Events that a receiver may choose, by their texts' keys; a test is sent to all. */
export const EVENT_TEXTS = {
  "lsp.status.changed": "lspStatus",
  "verdict.changed": "verdict",
  "deadline.due": "deadline",
  "filing.decided": "filing",
  "filing.reopened": "filingReopened",
  "audit.findings_changed": "auditFindings",
  "endpoint.test": "test",
} as const satisfies Record<EventType, string>;
