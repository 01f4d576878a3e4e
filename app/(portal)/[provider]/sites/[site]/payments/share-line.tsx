import { getTranslations } from "next-intl/server";
import { outcomeInk, type Outcome } from "@/app/_ui/outcome";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import type { PaymentShare } from "@/lib/regimes";

type Kind = "success" | "timeouts";

const OUTCOME_OF: Record<PaymentShare["standing"], Outcome> = {
  ...{ pass: "pass", marginal: "marginal", fail: "fail", too_few: "unknown" },
};

/** A share as a picture: where the true one lies with 95 per cent confidence, what was seen, and the limit. */
function Interval({ share, limit }: { share: PaymentShare; limit: number }) {
  const at = (value: number): number => value * 100;
  return (
    <svg aria-hidden viewBox="0 0 100 12" preserveAspectRatio="none" className="h-3 w-full">
      <rect x="0" y="4" width="100" height="4" fill="currentColor" className="text-sunken" />
      {share.of === 0 ? null : (
        <rect
          x={at(share.low)}
          y="4"
          width={Math.max(at(share.high) - at(share.low), 0.8)}
          height="4"
          fill="currentColor"
          className={outcomeInk[OUTCOME_OF[share.standing]]}
        />
      )}
      {share.of === 0 ? null : (
        <rect
          x={Math.min(at(share.share), 99.2)}
          y="1"
          width="0.8"
          height="10"
          fill="currentColor"
          className="text-ink"
        />
      )}
      <rect
        x={Math.min(at(limit), 99.6)}
        y="0"
        width="0.4"
        height="12"
        fill="currentColor"
        className="text-ink-soft"
      />
    </svg>
  );
}

/** One figure with its confidence, how it stands to the limit, and how few probes it rests on. */
export async function ShareLine({
  kind,
  share,
  limit,
  least,
}: {
  kind: Kind;
  share: PaymentShare;
  limit: number;
  least: number;
}) {
  const [t, words] = [await getTranslations("payments"), await getTranslations("outcome")];
  const outcome = OUTCOME_OF[share.standing];
  const isFew = share.standing === "too_few";
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="font-medium">{t(`figures.${kind}`)}</span>
        <OutcomeChip outcome={outcome} label={isFew ? t("tooFew") : words(outcome)} />
      </p>
      <Interval share={share} limit={limit} />
      <p className="text-small text-ink-soft">
        {share.of === 0 ? t("noneCounts", { least }) : t(`shares.${kind}`, { ...share, limit })}{" "}
        {isFew && share.of > 0 ? t("few", { least }) : null}
      </p>
    </div>
  );
}
