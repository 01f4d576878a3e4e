import { getTranslations } from "next-intl/server";
import { Callout } from "@/app/_ui/callout";
import { Form } from "@/app/_ui/form";
import { Mono } from "@/app/_ui/mono";
import { TextField } from "@/app/_ui/text-field";
import type { Ctx } from "@/lib/core/ctx";
import type { Mapping } from "@/lib/feeds";
import { getFeedPreview, type SourceView } from "@/lib/reference-sources";
import { saveMapping } from "./actions";

const FIELDS = [
  "items",
  "model",
  "sku",
  "gtin",
  "mpn",
  "properties",
  "name",
  "value",
  "unit",
  "language",
] as const;

/** Where the feed has what, by the names of its fields. */
export async function MappingForm({
  provider,
  sourceId,
  mapping,
}: {
  provider: string;
  sourceId: string;
  mapping: Mapping | null;
}) {
  const t = await getTranslations("sources");
  return (
    <Form action={saveMapping} hidden={{ provider, sourceId }} submitLabel={t("saveMapping")}>
      <p className="reading text-small text-ink-soft">{t("mappingHelp")}</p>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          name={`map_${field}`}
          label={t(`fields.${field}`)}
          help={t(`fieldHelp.${field}`)}
          required={false}
          maxLength={100}
          defaultValue={mapping?.[field] ?? ""}
        />
      ))}
    </Form>
  );
}

/** The first rows of a feed as they read now, and where they are taken from. */
export async function FeedPreview({
  ctx,
  provider,
  source,
}: {
  ctx: Ctx;
  provider: string;
  source: SourceView;
}) {
  const t = await getTranslations("sources");
  const preview = await getFeedPreview({ ctx, input: { sourceId: source.id, mapping: source.mapping } });
  return (
    <div className="flex flex-col gap-4">
      {preview.failure ? (
        <Callout tone="warning" title={t("previewFailed")}>
          {t(`failures.${preview.failure.code}`)} <Mono>{preview.failure.detail}</Mono>
        </Callout>
      ) : (
        <p>{t("previewRows", { rows: preview.rows })}</p>
      )}
      {preview.fields.length > 0 ? (
        <p className="text-small text-ink-soft">
          {t("previewFields")} <Mono>{preview.fields.join(", ")}</Mono>
        </p>
      ) : null}
      <ul className="flex flex-col gap-3">
        {preview.products.map(({ label, keys, parameters }) => (
          <li key={keys[0]} className="flex flex-col gap-1 border-t border-line pt-3">
            <span className="font-medium wrap-anywhere">{label}</span>
            <ul className="flex flex-col text-small">
              {parameters.map((one) => (
                <li key={one.at} className="grid gap-x-4 sm:grid-cols-2">
                  <span className="wrap-anywhere text-ink-soft" lang={one.language ?? undefined}>
                    {one.name}
                  </span>
                  <span className="wrap-anywhere">
                    {one.value} {one.unitCode === null ? null : <Mono>{one.unitCode}</Mono>}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <MappingForm provider={provider} sourceId={source.id} mapping={preview.mapping} />
    </div>
  );
}
