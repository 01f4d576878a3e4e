import { getTranslations } from "next-intl/server";
import { findRegimeText } from "@/app/_server/regime-text";
import { REGIMES } from "@/lib/regimes";

const CODES = [
  "unreachable",
  "closed",
  "untrusted",
  "certificate_refused",
  "too_slow",
  "too_large",
  "too_many_redirects",
  "address_refused",
  "scheme_refused",
  "redirected",
  "gone",
  "push_malformed",
] as const;

/** Says what went wrong with a delivery, by its code, in the reader's words; `where` names the place if it is known. */
export async function getFailureWords(): Promise<(code: string, params?: Record<string, unknown>) => string> {
  const t = await getTranslations("pushes.failure");
  const texts = await Promise.all(REGIMES.map(({ id }) => findRegimeText(id)));
  return (code, params = {}) => {
    const known = CODES.find((one) => one === code);
    if (known) return t(known);
    const [, http] = /^http_(\d{3})$/.exec(code) ?? [];
    if (http !== undefined)
      return t(http === "401" || http === "403" ? "httpDenied" : "http", { status: http });
    const [, smtp] = /^smtp_(\d{3})$/.exec(code) ?? [];
    if (smtp !== undefined) return t("smtp", { status: smtp });
    // What a counterpart said wrongly, or why it refused, is its regime's to word.
    const text = texts.find((one) => one?.table.messages[code] !== undefined);
    return text ? text.say(code, params) : t("unknown", { code });
  };
}
