import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { ActionButton } from "@/app/_ui/action-button";
import { Day } from "@/app/_ui/day";
import { Disclosure } from "@/app/_ui/disclosure";
import { FileDrop } from "@/app/_ui/file-drop";
import { Form } from "@/app/_ui/form";
import { Mono } from "@/app/_ui/mono";
import type { Outcome } from "@/app/_ui/outcome";
import { OutcomeChip } from "@/app/_ui/outcome-chip";
import { TextField } from "@/app/_ui/text-field";
import { Time } from "@/app/_ui/time";
import type { FigureView, PathView, ReportView } from "@/lib/payment-probes";
import { FILE_BYTES_MAX } from "@/lib/uploads";
import { beginUpload } from "../../../files/actions";
import { removeReport, typeFigure } from "./actions";

const MIB = 1024 * 1024;

const OUTCOME_OF: Record<FigureView["standing"], Outcome> = {
  ...{ consistent: "pass", claims_more: "fail", claims_less: "marginal" },
  ...{ too_few: "unknown", no_probes: "unknown" },
};

/** What the gateway says of some days, beside what our probes saw of them. */
async function Figure({ figure }: { figure: FigureView }) {
  const [t, names] = [await getTranslations("payments.reports"), await getNames()];
  return (
    <li className="flex flex-col gap-1 py-2">
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span>
          {names.country(figure.country)}, <Day on={figure.from} /> – <Day on={figure.to} />
        </span>
        <OutcomeChip outcome={OUTCOME_OF[figure.standing]} label={t(`standings.${figure.standing}`)} />
      </span>
      <span className="text-small text-ink-soft">
        {t("claims", { share: figure.success })}{" "}
        {figure.own.of === 0
          ? t("ownNone")
          : t("own", {
              of: figure.own.of,
              share: figure.own.share,
              low: figure.own.low,
              high: figure.own.high,
            })}
      </span>
    </li>
  );
}

/** Types in what a PDF says. */
async function TypeForm({
  provider,
  reportId,
  country,
}: {
  provider: string;
  reportId: string;
  country: string;
}) {
  const t = await getTranslations("payments.reports");
  return (
    <Form action={typeFigure} hidden={{ provider, reportId }} submitLabel={t("type")}>
      <p className="reading text-small text-ink-soft">{t("typeHelp")}</p>
      <TextField name="country" label={t("country")} maxLength={2} defaultValue={country} />
      <TextField name="from" type="date" label={t("from")} />
      <TextField name="to" type="date" label={t("to")} />
      <TextField name="success" inputMode="decimal" label={t("success")} maxLength={10} />
      <TextField name="timeouts" inputMode="decimal" label={t("timeouts")} required={false} maxLength={10} />
    </Form>
  );
}

interface OneReportProps {
  provider: string;
  path: PathView;
  report: ReportView;
  mayUpdate: boolean;
  now: Date;
}

async function OneReport({ provider, path, report, mayUpdate, now }: OneReportProps) {
  const t = await getTranslations("payments.reports");
  const { id: reportId, name, figures, errors, sha256, createdAt } = report;
  return (
    <li className="flex flex-col gap-2 py-3">
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="font-medium wrap-anywhere">{name}</span>
        <span className="text-small text-ink-soft">
          <Time at={createdAt} now={now} form="relative" />
        </span>
      </span>
      <span className="text-small wrap-anywhere text-ink-faint">
        SHA-256 <Mono>{sha256}</Mono>
      </span>
      {figures.length === 0 ? (
        <p className="reading">{t("noFigures")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {figures.map((figure) => (
            <Figure key={`${figure.country} ${figure.from} ${figure.to}`} figure={figure} />
          ))}
        </ul>
      )}
      {errors.length > 0 ? (
        <ul className="flex flex-col gap-1 text-small text-ink-soft">
          {errors.map(({ at, field, code }) => (
            <li key={`${at} ${field}`}>
              <Mono>{at}</Mono> {t(`errors.${code}`, { field })}
            </li>
          ))}
        </ul>
      ) : null}
      {mayUpdate ? (
        <div className="flex flex-col gap-2">
          {figures.length === 0 || report.figuresBy === "person" ? (
            <Disclosure title={t("type")}>
              <div className="p-4 pt-2">
                <TypeForm provider={provider} reportId={reportId} country={path.country} />
              </div>
            </Disclosure>
          ) : null}
          <div>
            <ActionButton
              action={removeReport}
              input={{ provider, reportId }}
              label={t("remove")}
              size="small"
              confirm={{
                title: t("removeTitle", { name }),
                body: t("removeBody"),
                confirmLabel: t("remove"),
              }}
            />
          </div>
        </div>
      ) : null}
    </li>
  );
}

/** The gateway's own reports on its redirects, each held against our probes of the same days. */
export async function ReportList({ provider, path, mayUpdate, now }: Omit<OneReportProps, "report">) {
  const t = await getTranslations("payments.reports");
  const own = { provider, path, mayUpdate, now };
  return (
    <div className="flex flex-col gap-3">
      {path.reports.length === 0 ? (
        <p className="reading text-ink-soft">{t("none")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {path.reports.map((report) => (
            <OneReport key={report.id} {...own} report={report} />
          ))}
        </ul>
      )}
      {mayUpdate ? (
        <FileDrop
          leave={beginUpload}
          input={{ provider, purpose: "gateway_report", subjectId: path.id }}
          label={t("send")}
          help={t("sendHelp", { size: FILE_BYTES_MAX / MIB })}
          accept=".csv,.xlsx,.pdf,text/csv,application/pdf,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          bytesMax={FILE_BYTES_MAX}
        />
      ) : null}
    </div>
  );
}
