import { getTranslations } from "next-intl/server";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import type { Outcome } from "@/app/_ui/outcome";
import type { RegistryStanding } from "@/lib/lsp";

const OUTCOME: Record<RegistryStanding, Outcome> = {
  active: "pass",
  suspended: "fail",
  expired: "fail",
  revoked: "fail",
  not_found: "fail",
  stale: "unknown",
  unchecked: "unknown",
};

/** What the registry's word on a certificate is worth; one never looked up, or not lately, is unknown, never good. */
export async function RegistryStatus({ standing }: { standing: RegistryStanding }) {
  const t = await getTranslations("regime");
  return <OutcomeChip outcome={OUTCOME[standing]} label={t(`status.${standing}`)} />;
}
