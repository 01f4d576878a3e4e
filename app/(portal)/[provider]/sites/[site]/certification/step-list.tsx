import { Milestone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { Day } from "@/app/_ui/day";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import { STAGES, type CertificationStep } from "@/lib/certifications";
import type { Ctx } from "@/lib/core/ctx";
import type { CertificationPlan } from "@/lib/regimes";
import { listEvidenceFiles } from "@/lib/uploads";
import { FileList } from "../../../_fields/file-list";
import { auditorName } from "./auditor-words";

type StepProps = { provider: string; plan: CertificationPlan; maySend: boolean; ctx: Ctx };

async function Step({ step, provider, plan, maySend, ctx }: StepProps & { step: CertificationStep }) {
  const t = await getTranslations("certification");
  const { id, movedAt, auditor, passed, expiresOn, note, proofUrl, fee, feeCurrency, recordedByName } = step;
  const stage = STAGES.find((known) => known === step.stage) ?? "baseline";
  const files = await listEvidenceFiles({ ctx, input: { subjectKind: "certification_move", subjectId: id } });
  const send = maySend ? { purpose: "certification_evidence" as const, subjectId: id } : null;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3 first:pt-0 last:border-b-0 last:pb-0">
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={stage === "suspended" || passed === false ? "attention" : "accent"}>
            {t(`stages.${stage}`)}
          </Badge>
          {passed === null ? null : t(passed ? "passedYes" : "passedNo")}
        </span>
        <span className="text-small text-ink-soft">
          <Time at={movedAt} now={ctx.now} form="absolute" />
        </span>
      </span>
      {auditor === null ? null : (
        <span className="wrap-anywhere">{t("by", { name: auditorName(plan, auditor) })}</span>
      )}
      {expiresOn === null ? null : (
        <span>
          {t("expiresOn")} <Day on={expiresOn} />
        </span>
      )}
      {note === null ? null : <span className="reading wrap-anywhere">{note}</span>}
      {proofUrl === null ? null : (
        <TextLink href={proofUrl} rel="noopener noreferrer nofollow" target="_blank" className="break-all">
          {proofUrl}
        </TextLink>
      )}
      {fee === null ? null : (
        <span className="text-small text-ink-soft tabular-nums">
          {t("fees", { sums: `${feeCurrency ?? ""} ${fee.toFixed(2)}` })}
        </span>
      )}
      {recordedByName === null ? null : (
        <span className="text-small text-ink-soft">{t("toldBy", { name: recordedByName })}</span>
      )}
      {files.length === 0 && send === null ? null : (
        <details className="pt-1">
          <summary className="cursor-pointer text-small text-accent-text">
            {t("files", { count: files.filter(({ removedAt }) => removedAt === null).length })}
          </summary>
          <div className="pt-2">
            <FileList provider={provider} files={files} send={send} now={ctx.now} />
          </div>
        </details>
      )}
    </li>
  );
}

/** Every step that somebody told of, the latest first; none is ever changed. */
export async function StepList({ steps, ...rest }: StepProps & { steps: readonly CertificationStep[] }) {
  const t = await getTranslations("certification");
  if (steps.length === 0)
    return <EmptyState icon={<Milestone aria-hidden />} title={t("emptyTitle")} body={t("emptyBody")} />;
  return (
    <Card title={t("history")}>
      <ol className="flex flex-col">
        {steps.map((step) => (
          <Step key={step.id} step={step} {...rest} />
        ))}
      </ol>
    </Card>
  );
}
