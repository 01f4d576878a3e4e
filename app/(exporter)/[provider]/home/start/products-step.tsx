import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";
import { getSite } from "@/lib/sites";
import { saveProducts } from "./actions";
import { GoOn } from "./go-on";
import type { StepProps } from "./step-props";

/** What the site sells, one product line a line. */
export async function ProductsStep({ ctx, provider, site }: StepProps) {
  const t = await getTranslations("onboarding");
  const { siteId } = site;
  const { productLines } = await getSite({ ctx, input: { siteId } });
  const known = productLines.map(({ name }) => name);
  return (
    <div className="flex flex-col gap-6">
      <p className="reading text-ink-soft">{t("products.intro")}</p>
      {known.length === 0 ? null : (
        <section className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
          <h2 className="text-body font-semibold">{t("products.known")}</h2>
          <ul className="flex flex-wrap gap-2">
            {productLines.map(({ id, name }) => (
              <li key={id} className="rounded-control bg-sunken px-2 py-1 text-small wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Form
        action={saveProducts}
        hidden={{ provider: provider.slug, siteId }}
        submitLabel={known.length === 0 ? t("saveAndGoOn") : t("products.more")}
        variant={known.length === 0 ? "primary" : "secondary"}
      >
        <Textarea name="names" label={t("products.names")} help={t("products.namesHelp")} rows={3} />
        <TextField
          name="category"
          label={t("products.category")}
          help={t("products.categoryHelp")}
          maxLength={60}
          defaultValue={productLines[0]?.category ?? ""}
        />
      </Form>
      {known.length === 0 ? null : <GoOn provider={provider.slug} site={site} />}
    </div>
  );
}
