import type { PublicLocale } from "./locales";
import { en } from "./messages/en";
import { ja } from "./messages/ja";
import { zh } from "./messages/zh";

export type Messages = typeof en;

/**
 * The texts of each language. A language of the public pages alone lists only the namespaces that those pages use,
 * on top of English.
 */
export const messages: Record<PublicLocale, Messages> = { en, zh, ja };

/** The namespaces that travel to the browser, for client components to ask for; all others stay on the server. */
export function clientMessages({ ui, errors }: Messages) {
  return { ui, errors };
}
