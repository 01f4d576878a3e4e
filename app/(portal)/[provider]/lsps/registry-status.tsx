import { getTranslations } from "next-intl/server";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import type { Outcome } from "@/app/_ui/outcome";

const STATUSES = ["active", "suspended", "expired", "revoked", "not_found"] as const;
type Status = (typeof STATUSES)[number];

const OUTCOME: Record<Status, Outcome> = {
  active: "pass",
  suspended: "fail",
  expired: "fail",
  revoked: "fail",
  not_found: "fail",
};

/** A registry's word as one that we know, or null. */
export function statusOf(status: string | null): Status | null {
  return STATUSES.find((known) => known === status) ?? null;
}

/** What the registry last said of a certificate; one that was never looked up is unknown, never good. */
export async function RegistryStatus({ status }: { status: string | null }) {
  const t = await getTranslations("regime");
  const known = statusOf(status);
  if (known === null) return <OutcomeChip outcome="unknown" label={t("status.unchecked")} />;
  return <OutcomeChip outcome={OUTCOME[known]} label={t(`status.${known}`)} />;
}
