import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/app/_ui/disclosure";
import { Mono } from "@/app/_ui/mono";
import type { Outcome } from "@/app/_ui/outcome";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { Time } from "@/app/_ui/time";
import type { ProbeView } from "@/lib/payment-probes";

const SHAPE_OF: Record<ProbeView["outcome"], Outcome> = {
  ...{ arrived: "pass", timeout: "marginal", failed: "fail", blocked: "blocked" },
  ...{ needs_post: "not_applicable", not_seen: "unknown" },
};

/** What came of one probe, in words. */
async function ProbeText({ probe }: { probe: ProbeView }) {
  const t = await getTranslations("payments");
  return (
    <span>
      {t(`outcomes.${probe.outcome}`)}
      {probe.ms === null ? null : ` · ${t("took", { ms: probe.ms })}`}
      {probe.why === "none" ? null : ` · ${t(`reasons.${probe.why}`, { detail: probe.detail })}`}
    </span>
  );
}

/** The way that the last probe went, document by document. */
async function Chain({ probe }: { probe: ProbeView }) {
  const t = await getTranslations("payments");
  return (
    <ol aria-label={t("chain")} className="flex flex-col divide-y divide-line text-small">
      {probe.chain.map(({ host, path, status, ms }, at) => (
        <li key={`${at} ${host}${path}`} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2">
          <span className="wrap-anywhere">
            <Mono>{`${host}${path}`}</Mono>
          </span>
          <span className="text-ink-soft tabular-nums">{t("hop", { status, ms })}</span>
        </li>
      ))}
    </ol>
  );
}

/** The last probes of a way as marks, newest first, with what came of the very last. */
export async function ProbeMarks({ probes, now }: { probes: readonly ProbeView[]; now: Date }) {
  const t = await getTranslations("payments");
  const [last] = probes;
  if (!last) return <p className="text-ink-soft">{t("noProbes")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex items-center gap-1">
          <OutcomeShape outcome={SHAPE_OF[last.outcome]} className="size-4" />
          <ProbeText probe={last} />
        </span>
        <span className="text-ink-soft">
          <Time at={last.finishedAt} now={now} form="relative" />
        </span>
      </p>
      <ul aria-label={t("lately")} className="flex flex-wrap gap-1">
        {probes.map(({ id, outcome }) => (
          <li key={id} title={t(`outcomes.${outcome}`)}>
            <OutcomeShape outcome={SHAPE_OF[outcome]} className="size-4" />
            <span className="sr-only">{t(`outcomes.${outcome}`)}</span>
          </li>
        ))}
      </ul>
      {last.chain.length > 0 ? (
        <Disclosure title={t("chain")} note={t("keptOut", { count: last.kept })}>
          <div className="px-4 pb-2">
            <Chain probe={last} />
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}
