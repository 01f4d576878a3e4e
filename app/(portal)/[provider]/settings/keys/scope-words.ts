import { KEY_SCOPES, type KeyScope } from "@/lib/identity";

/** What a key may do, by the texts that say it. */
export const SCOPE_WORDS = {
  "management:read": "scope.management_read",
  "management:write": "scope.management_write",
  "webhooks:read": "scope.webhooks_read",
  "webhooks:write": "scope.webhooks_write",
  "content:publish": "scope.content_publish",
  "reference:ingest": "scope.reference_ingest",
} as const satisfies Record<KeyScope, string>;

/** Whether a word is a scope that we know. */
export function isScope(word: string): word is KeyScope {
  return KEY_SCOPES.some((scope) => scope === word);
}
