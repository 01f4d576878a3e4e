import { getTranslations } from "next-intl/server";
import type { RegimeText } from "@/app/_server/regime-text";
import { cx } from "@/app/_ui/cx";
import { Card } from "@/app/_ui/card";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import type { CertificationView } from "@/lib/certifications";
import { CERTIFICATION_STAGES, type CertificationPlan, type Verdict } from "@/lib/regimes";

type StageCardProps = {
  name: string;
  plan: CertificationPlan;
  certification: CertificationView;
  verdicts: readonly Verdict[];
  text: RegimeText | null;
};

/** Where the site stands: the regime's sentence, the stages with the one it is at, and what the way has cost. */
export async function StageCard({ name, plan, certification, verdicts, text }: StageCardProps) {
  const [t, words] = [await getTranslations("certification"), await getTranslations("outcome")];
  const { standing, fees } = certification;
  const verdict = verdicts.find(({ code }) => code === plan.rule);
  const shown = CERTIFICATION_STAGES.filter((stage) => stage !== "suspended" || standing?.stage === stage);
  return (
    <Card
      title={t("title", { regime: name })}
      action={verdict ? <OutcomeChip outcome={verdict.outcome} label={words(verdict.outcome)} /> : undefined}
    >
      <div className="flex flex-col gap-4">
        <p className="reading">
          {verdict && text ? text.say(verdict.message, verdict.params) : t("notJudged")}
        </p>
        <ol className="flex flex-wrap gap-2">
          {shown.map((stage) => {
            const isHere = standing?.stage === stage;
            return (
              <li
                key={stage}
                aria-current={isHere ? "step" : undefined}
                className={cx(
                  "rounded-control border px-2 py-1 text-small",
                  isHere
                    ? "border-transparent bg-accent-ground font-medium text-accent-text"
                    : "border-line text-ink-soft",
                )}
              >
                {t(`stages.${stage}`)}
              </li>
            );
          })}
        </ol>
        {fees.length === 0 ? null : (
          <p className="text-small text-ink-soft">
            {t("fees", { sums: fees.map(({ currency, amount }) => `${currency} ${amount}`).join(", ") })}
          </p>
        )}
        <p className="reading text-small text-ink-soft">{t("notOurs")}</p>
      </div>
    </Card>
  );
}
