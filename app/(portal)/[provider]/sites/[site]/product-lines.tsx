import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { Disclosure } from "../../_fields/disclosure";
import { addProductLine } from "./actions";

type ProductLinesProps = {
  provider: string;
  siteId: string;
  lines: { id: string; name: string; category: string }[];
  mayAdd: boolean;
};

/** What the site sells, and a way to add to it. */
export async function ProductLines({ provider, siteId, lines, mayAdd }: ProductLinesProps) {
  const t = await getTranslations("site");
  return (
    <Card title={t("productLines")} note={t("productLineCount", { count: lines.length })}>
      <div className="flex flex-col gap-3">
        {lines.length === 0 ? (
          <p className="text-ink-soft">{t("productLinesNone")}</p>
        ) : (
          <ul className="flex flex-col gap-1">
            {lines.map(({ id, name, category }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4">
                <span>{name}</span>
                <span className="text-ink-soft">{category}</span>
              </li>
            ))}
          </ul>
        )}
        {mayAdd ? (
          <Disclosure label={t("addProductLine")}>
            <Form
              action={addProductLine}
              hidden={{ provider, siteId }}
              submitLabel={t("addProductLine")}
              guard={false}
              reset
            >
              <TextField name="name" label={t("productLineName")} />
              <TextField name="category" label={t("productLineCategory")} help={t("productLineHelp")} />
            </Form>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
