import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { ActionButton } from "@/app/_ui/action-button";
import { buttonClass } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/form";
import { OutcomeShape } from "@/app/_ui/outcome-shape";
import { Select } from "@/app/_ui/select";
import { TextField } from "@/app/_ui/text-field";
import { CONTENT_KINDS, type Localization, type LocalizationRecord } from "@/lib/localization";
import { getCodeChoices } from "../../../_fields/code-choices";
import { Disclosure } from "../../../_fields/disclosure";
import { addDocument, endDocument } from "../actions";

const SHOWN = 25;

type UncoveredCardProps = {
  provider: string;
  site: { id: string; slug: string };
  localization: Localization;
  mayAdd: boolean;
};

/** One page or document: what it is, and why it is not covered or what stands behind it. */
async function Line({
  provider,
  row,
  mayAdd,
}: {
  provider: string;
  row: LocalizationRecord;
  mayAdd: boolean;
}) {
  const [t, content, names] = [
    await getTranslations("site.uncovered"),
    await getTranslations("site.content"),
    await getNames(),
  ];
  const kind = CONTENT_KINDS.find((known) => known === row.content) ?? "website";
  const number = row.contract?.number ?? "";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0">
      <span className="flex min-w-0 flex-col">
        <span className="font-medium wrap-anywhere">{row.title === "" ? row.url : row.title}</span>
        <span className="text-small wrap-anywhere text-ink-soft">
          {[
            t(row.kind),
            row.language === null ? t("noLanguage") : names.language(row.language),
            content(kind),
          ].join(" · ")}
          {row.url === null ? null : ` · ${row.url}`}
        </span>
        <span className="flex items-center gap-2 text-small">
          <OutcomeShape
            outcome={row.gap === null ? "pass" : row.gap === "language_unknown" ? "unknown" : "fail"}
          />
          {t(`gaps.${row.gap ?? "none"}`, { number })}
        </span>
      </span>
      {mayAdd && row.documentId !== null ? (
        <ActionButton
          action={endDocument}
          input={{ provider, documentId: row.documentId }}
          label={t("end")}
          size="small"
        />
      ) : null}
    </li>
  );
}

async function AddDocument({ provider, siteId }: { provider: string; siteId: string }) {
  const [t, content, choices] = [
    await getTranslations("site.uncovered"),
    await getTranslations("site.content"),
    await getCodeChoices(),
  ];
  return (
    <Disclosure label={t("add")}>
      <Form action={addDocument} hidden={{ provider, siteId }} submitLabel={t("add")} reset>
        <TextField name="title" label={t("title")} maxLength={200} help={t("titleHelp")} />
        <TextField name="url" label={t("url")} type="url" required={false} maxLength={2_000} />
        <Select name="language" label={t("language")} placeholder={t("choose")} options={choices.languages} />
        <Select
          name="content"
          label={t("content")}
          options={CONTENT_KINDS.map((value) => ({ value, label: content(value) }))}
          defaultValue="compliance_statements"
        />
      </Form>
    </Disclosure>
  );
}

/** Pages and documents that no contract stands behind, with why; and the documents that are held against contracts. */
export async function UncoveredCard({ provider, site, localization, mayAdd }: UncoveredCardProps) {
  const t = await getTranslations("site.uncovered");
  const { records, readAt } = localization;
  const uncovered = records.filter(({ gap }) => gap !== null);
  const rows = [
    ...uncovered.slice(0, SHOWN),
    ...records.filter(({ gap, kind }) => gap === null && kind === "document"),
  ];
  const more = uncovered.length - SHOWN;
  return (
    <Card
      flush
      title={t("heading")}
      note={t("count", { uncovered: uncovered.length, total: records.length })}
      action={
        records.length === 0 ? undefined : (
          <a
            href={`/${provider}/sites/${site.slug}/languages/export.csv`}
            className={buttonClass("secondary", "small")}
          >
            <Download aria-hidden />
            {t("export")}
          </a>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">{t(readAt === null ? "neverRead" : "allCovered")}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Line
              key={row.documentId ?? `${row.url} ${row.language}`}
              provider={provider}
              row={row}
              mayAdd={mayAdd}
            />
          ))}
          {more > 0 ? (
            <li className="px-4 py-2 text-small text-ink-soft">{t("more", { count: more })}</li>
          ) : null}
        </ul>
      )}
      {mayAdd ? (
        <div className="px-4 pb-3">
          <AddDocument provider={provider} siteId={site.id} />
        </div>
      ) : null}
    </Card>
  );
}
