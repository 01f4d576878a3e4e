import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Badge } from "@/app/_ui/badge";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Disclosure } from "@/app/_ui/disclosure";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { PathView } from "@/lib/payment-probes";
import type { PaymentLimits } from "@/lib/regimes";
import { pausePath, probeNow, removePath } from "./actions";
import { ConsentPart } from "./consent-part";
import { PathForm } from "./path-form";
import { ProbeMarks } from "./probe-marks";
import { ReportList } from "./report-list";
import { ShareLine } from "./share-line";

interface PathCardProps {
  provider: string;
  siteId: string;
  path: PathView;
  limits: PaymentLimits;
  may: { update: boolean; consent: boolean; probe: boolean; report: boolean };
  now: Date;
}

const TONE: Record<PathView["state"], "attention" | "neutral" | "accent"> = {
  no_consent: "attention",
  unproven: "attention",
  paused: "neutral",
  waiting: "accent",
  probing: "accent",
  planned: "neutral",
};

async function Facts({ path, now }: Pick<PathCardProps, "path" | "now">) {
  const [t, names] = [await getTranslations("payments"), await getNames()];
  const { productName, productUrl, gatewayHosts, locale, steps, dueAt, state, counts } = path;
  return (
    <DefinitionList
      items={[
        {
          term: t("product"),
          value: (
            <TextLink href={productUrl} rel="noreferrer" target="_blank" className="wrap-anywhere">
              {productName}
            </TextLink>
          ),
        },
        { term: t("steps"), value: steps.map(({ text }) => text).join(" → ") },
        { term: t("hosts"), value: gatewayHosts.join(", ") },
        { term: t("locale"), value: names.language(locale) },
        ...(counts.medianMs === null
          ? []
          : [{ term: t("median"), value: t("took", { ms: counts.medianMs }) }]),
        ...(state === "planned" && dueAt
          ? [{ term: t("next"), value: <Time at={dueAt} now={now} form="both" /> }]
          : []),
      ]}
    />
  );
}

async function Changes({ provider, siteId, path }: Pick<PathCardProps, "provider" | "siteId" | "path">) {
  const t = await getTranslations("payments");
  const { id: pathId, isPaused, gateway } = path;
  return (
    <div className="flex flex-col gap-3">
      <Disclosure title={t("change")}>
        <div className="p-4 pt-2">
          <PathForm provider={provider} siteId={siteId} path={path} />
        </div>
      </Disclosure>
      <div className="flex flex-wrap gap-2">
        <ActionButton
          action={pausePath}
          input={{ provider, pathId, isPaused: !isPaused }}
          label={t(isPaused ? "resume" : "pause")}
          size="small"
        />
        <ActionButton
          action={removePath}
          input={{ provider, pathId }}
          label={t("remove")}
          variant="danger"
          size="small"
          confirm={{
            title: t("removeTitle", { gateway }),
            body: t("removeBody", { probes: path.success.of }),
            confirmLabel: t("remove"),
          }}
        />
      </div>
    </div>
  );
}

/** One way to a gateway: how it stands, what came of it lately, whose consent it has, and what the gateway says. */
export async function PathCard({ provider, siteId, path, limits, may, now }: PathCardProps) {
  const [t, names] = [await getTranslations("payments"), await getNames()];
  const { state, counts } = path;
  const isSoon = state === "waiting" || state === "probing";
  const mayProbe = may.probe && state === "planned";
  return (
    <Card
      title={`${path.gateway} · ${names.country(path.country)}`}
      action={
        mayProbe ? (
          <ActionButton
            action={probeNow}
            input={{ provider, pathId: path.id }}
            label={t("probeNow")}
            size="small"
          />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        <p className="flex flex-wrap items-center gap-2" role="status">
          {isSoon ? <AutoRefresh everySeconds={2} /> : null}
          <Badge tone={TONE[state]}>{t(`states.${state}`)}</Badge>
          {counts.unseen > 0 ? (
            <span className="text-small text-ink-soft">{t("unseen", { count: counts.unseen })}</span>
          ) : null}
        </p>
        <ShareLine
          kind="success"
          share={path.success}
          limit={limits.successLeast}
          least={limits.probesLeast}
        />
        <ShareLine
          kind="timeouts"
          share={path.timeouts}
          limit={limits.timeoutsMost}
          least={limits.probesLeast}
        />
        <ProbeMarks probes={path.probes} now={now} />
        <ConsentPart provider={provider} path={path} mayUpdate={may.consent} now={now} />
        <Facts path={path} now={now} />
        <Disclosure
          title={t("reports.title")}
          note={t("reports.count", { count: path.reports.length })}
          open={path.reports.length > 0}
        >
          <div className="p-4 pt-2">
            <ReportList provider={provider} path={path} mayUpdate={may.report} now={now} />
          </div>
        </Disclosure>
        {may.update ? <Changes provider={provider} siteId={siteId} path={path} /> : null}
      </div>
    </Card>
  );
}
