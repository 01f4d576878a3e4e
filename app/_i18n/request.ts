import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { parsePublicLocale, resolveLocale } from "./locales";
import { messages } from "./messages";
import { resolvePublicLocale } from "./public-locale";
import { parseZone } from "./zones";

/** Language, zone and texts of a request. A page that names its language (`getTranslations({ locale })`) gets that one. */
export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, head] = [await cookies(), await headers()];
  const from = { cookie: jar.get("locale")?.value, acceptLanguage: head.get("accept-language") };
  const locale =
    parsePublicLocale(asked) ??
    resolvePublicLocale({ ...from, path: head.get("x-path") }) ??
    resolveLocale(from);
  return { locale, timeZone: parseZone(jar.get("zone")?.value), messages: messages[locale] };
});
