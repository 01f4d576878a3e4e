import { getTranslations } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { Callout } from "@/app/_ui/callout";
import { Card } from "@/app/_ui/card";
import { CodeBlock } from "@/app/_ui/code-block";
import type { MetadataBlock } from "@/lib/regimes";
import { attributeMarkup, jsonLdMarkup } from "./metadata-markup";

/** Fields to paste into the site's own pages and documents, a block a certificate. */
export async function MetadataCard({ name, blocks }: { name: string; blocks: readonly MetadataBlock[] }) {
  const [t, names] = [await getTranslations("site.metadata"), await getNames()];
  return (
    <Card title={t("title")} note={name}>
      <div className="flex max-w-2xl flex-col gap-6">
        <p className="reading text-ink-soft">{t("intro")}</p>
        {blocks.length === 0 ? <p className="text-body">{t("none")}</p> : null}
        {blocks.map(({ key, languages, fields }) => {
          const spoken = languages.map(names.language).join(" · ");
          return (
            <section key={`${key} ${spoken}`} className="flex min-w-0 flex-col gap-3">
              <h3 className="flex flex-wrap items-baseline gap-x-2 text-body font-medium">
                <span className="font-mono wrap-anywhere">{key}</span>
                <span className="font-normal text-ink-soft">{spoken}</span>
              </h3>
              {fields === null ? (
                <Callout tone="warning" title={t("withheld")}>
                  {t("withheldBody")}
                </Callout>
              ) : (
                <>
                  <CodeBlock label={t("pages")} code={jsonLdMarkup(fields)} />
                  <CodeBlock label={t("documents")} code={attributeMarkup(fields)} />
                </>
              )}
            </section>
          );
        })}
      </div>
    </Card>
  );
}
