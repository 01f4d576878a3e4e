import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ActionButton } from "@/app/_ui/action-button";
import { AutoRefresh } from "@/app/_ui/auto-refresh";
import { Badge } from "@/app/_ui/badge";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Disclosure } from "@/app/_ui/disclosure";
import { FileDrop } from "@/app/_ui/file-drop";
import { Mono } from "@/app/_ui/mono";
import { Skeleton } from "@/app/_ui/skeleton";
import { TextLink } from "@/app/_ui/text-link";
import { Time } from "@/app/_ui/time";
import type { Ctx } from "@/lib/core/ctx";
import type { SourceView } from "@/lib/reference-sources";
import { FILE_BYTES_MAX } from "@/lib/uploads";
import { beginUpload } from "../../../files/actions";
import { disconnectSource, readSource } from "./actions";
import { AskedForm } from "./connect-form";
import { FeedPreview, MappingForm } from "./mapping-form";
import { ReadingList } from "./reading-list";

const MIB = 1024 * 1024;

type SourceCardProps = {
  ctx: Ctx;
  provider: string;
  at: string;
  source: SourceView;
  bound: number | null;
  isPreviewed: boolean;
  mayUpdate: boolean;
};

const isQuiet = (state: SourceView["state"]): boolean => state !== "failing" && state !== "failed";

async function Failure({ source, provider }: Pick<SourceCardProps, "source" | "provider">) {
  const t = await getTranslations("sources");
  const [last] = source.readings;
  if (isQuiet(source.state) || !last?.failure) return null;
  const isFewer = last.failure === "fewer_products";
  return (
    <Callout
      tone="warning"
      title={t(`failures.${last.failure}`)}
      action={
        isFewer ? (
          <ActionButton
            action={readSource}
            input={{ provider, sourceId: source.id, takesFewer: true }}
            label={t("takeFewer")}
            size="small"
            confirm={{
              title: t("takeFewerTitle"),
              body: t("takeFewerBody", { counts: last.detail ?? "" }),
              confirmLabel: t("takeFewer"),
            }}
          />
        ) : undefined
      }
    >
      {t(`todo.${last.failure}`)} {last.detail && !isFewer ? <Mono>{last.detail}</Mono> : null}{" "}
      {t(source.state === "failing" ? "lastStands" : "nothingYet")}
    </Callout>
  );
}

async function Facts({ ctx, source, bound }: Pick<SourceCardProps, "ctx" | "source" | "bound">) {
  const t = await getTranslations("sources");
  return (
    <DefinitionList
      items={[
        ...(source.url ? [{ term: t("url"), value: source.url }] : []),
        ...(source.kind === "ingest" ? [{ term: t("sourceId"), value: <Mono>{source.id}</Mono> }] : []),
        { term: t("scope"), value: t(`scopes.${source.isForClient ? "client" : "site"}`) },
        {
          term: t("lastRead"),
          value: source.readAt ? <Time at={source.readAt} now={ctx.now} form="both" /> : t("never"),
        },
        {
          term: t("holds"),
          value: t("read", { products: source.productCount, parameters: source.parameterCount }),
        },
        ...(bound === null ? [] : [{ term: t("bound"), value: t("boundCount", { count: bound }) }]),
      ]}
    />
  );
}

async function Changes({
  ctx,
  provider,
  at,
  source,
  isPreviewed,
}: Omit<SourceCardProps, "bound" | "mayUpdate">) {
  const t = await getTranslations("sources");
  const isPolled = source.kind === "polled";
  return (
    <div className="flex flex-col gap-3">
      {source.kind === "upload" ? (
        <FileDrop
          leave={beginUpload}
          input={{ provider, purpose: "reference_feed", subjectId: source.id }}
          label={t("sendFile")}
          help={t("sendFileHelp", { size: FILE_BYTES_MAX / MIB })}
          accept=".csv,.xlsx,.json,.tsv,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          bytesMax={FILE_BYTES_MAX}
        />
      ) : null}
      {source.kind === "ingest" ? (
        <p className="reading text-ink-soft">{t("ingestHelp", { sourceId: source.id })}</p>
      ) : null}
      {isPolled ? (
        <Disclosure title={t("preview")} open={isPreviewed}>
          <div className="p-4 pt-2">
            {isPreviewed ? (
              <Suspense fallback={<Skeleton className="h-24 w-full" />}>
                <FeedPreview ctx={ctx} provider={provider} source={source} />
              </Suspense>
            ) : (
              <TextLink href={`${at}?preview=${source.id}`}>{t("previewAsk")}</TextLink>
            )}
          </div>
        </Disclosure>
      ) : source.kind === "upload" && source.mapping ? (
        <Disclosure title={t("mapping")}>
          <div className="p-4 pt-2">
            <MappingForm provider={provider} sourceId={source.id} mapping={source.mapping} />
          </div>
        </Disclosure>
      ) : null}
      {isPolled ? (
        <Disclosure title={t("change")}>
          <div className="p-4 pt-2">
            <AskedForm provider={provider} source={source} />
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** One source: what it last said, what is wrong with it, what rests on it, and what can be done. */
export async function SourceCard({ mayUpdate, ...props }: SourceCardProps) {
  const { ctx, provider, source, bound } = props;
  const t = await getTranslations("sources");
  const input = { provider, sourceId: source.id };
  return (
    <Card
      title={source.name}
      action={
        mayUpdate && source.kind === "polled" && source.state !== "reading" ? (
          <ActionButton action={readSource} input={input} label={t("readNow")} size="small" />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        <p className="flex flex-wrap items-center gap-2" role="status">
          {source.state === "reading" || source.state === "waiting" ? <AutoRefresh everySeconds={2} /> : null}
          <Badge
            tone={isQuiet(source.state) ? (source.state === "good" ? "accent" : "neutral") : "attention"}
          >
            {t(`states.${source.state}`)}
          </Badge>
          <span className="text-ink-soft">{t(`kinds.${source.kind}`)}</span>
        </p>
        <Failure source={source} provider={provider} />
        <Facts ctx={ctx} source={source} bound={bound} />
        {source.readings.length > 0 ? <ReadingList readings={source.readings} now={ctx.now} /> : null}
        {mayUpdate ? (
          <>
            <Changes {...props} />
            <div>
              <ActionButton
                action={disconnectSource}
                input={input}
                label={t("disconnect")}
                variant="danger"
                size="small"
                confirm={{
                  title: t("disconnectTitle", { name: source.name }),
                  body: t("disconnectBody", { products: source.productCount, bound: bound ?? 0 }),
                  confirmLabel: t("disconnect"),
                }}
              />
            </div>
          </>
        ) : null}
      </div>
    </Card>
  );
}
