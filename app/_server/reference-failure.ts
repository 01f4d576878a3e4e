import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { findRegimeText } from "@/app/_server/regime-text";
import { REGIMES } from "@/lib/regimes";

const Params = z.record(z.string(), z.unknown());
/** Failures on the way to a counterpart, which are ours to say; what a counterpart answered wrongly is its regime's. */
const ON_THE_WAY = [
  "reference_unreachable",
  "reference_closed",
  "reference_untrusted",
  "reference_certificate_refused",
  "reference_too_slow",
  "reference_too_large",
  "reference_too_many_redirects",
  "reference_address_refused",
  "reference_scheme_refused",
  "reference_port_refused",
  "reference_no_endpoint",
  "reference_not_kept",
  "reference_stale",
] as const;

interface Failing {
  counterpart: string;
  failure: string | null;
  failureParams: unknown;
}

/** Why a counterpart could not be read about a key, in the reader's words; null where it could. */
export async function referenceFailure({
  counterpart,
  failure,
  failureParams,
}: Failing): Promise<string | null> {
  if (failure === null) return null;
  const t = await getTranslations("regime");
  const params = Params.catch({}).parse(failureParams);
  const onTheWay = ON_THE_WAY.find((known) => known === failure);
  const where = typeof params["where"] === "string" ? params["where"] : counterpart;
  if (onTheWay) return t(`failure.${onTheWay}`, { where });
  const regime = REGIMES.find(({ references }) => references.some((ref) => ref.counterpart === counterpart));
  const text = regime ? await findRegimeText(regime.id) : null;
  return text?.table.messages[failure] === undefined ? t("failure.unknown") : text.say(failure, params);
}
