import type { PublicLocale } from "./locales";
import type { Messages } from "./messages";

declare module "next-intl" {
  // Makes every key and placeholder of a text a matter of types.
  interface AppConfig {
    Locale: PublicLocale;
    Messages: Messages;
  }
}
