import { getTranslations } from "next-intl/server";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import { Textarea } from "@/app/_ui/textarea";
import { writeSteps, type PathView } from "@/lib/payment-probes";
import { addPath, savePath } from "./actions";

type PathFormProps = { provider: string; siteId: string; path: PathView | null };

/** Where a way begins, what is done on it, and where it ends. */
export async function PathForm({ provider, siteId, path }: PathFormProps) {
  const t = await getTranslations("payments");
  return (
    <Form
      action={path ? savePath : addPath}
      hidden={path ? { provider, pathId: path.id } : { provider, siteId }}
      submitLabel={path ? t("save") : t("add")}
      reset={!path}
    >
      {path ? <p className="reading text-small text-ink-soft">{t("saveHelp")}</p> : null}
      <TextField
        name="country"
        label={t("country")}
        help={t("countryHelp")}
        maxLength={2}
        defaultValue={path?.country ?? ""}
      />
      <TextField name="gateway" label={t("gateway")} maxLength={100} defaultValue={path?.gateway ?? ""} />
      <TextField
        name="gatewayHosts"
        label={t("hosts")}
        help={t("hostsHelp")}
        maxLength={1_000}
        defaultValue={path?.gatewayHosts.join(", ") ?? ""}
      />
      <TextField
        name="locale"
        label={t("locale")}
        help={t("localeHelp")}
        maxLength={35}
        defaultValue={path?.locale ?? ""}
      />
      <TextField
        name="productName"
        label={t("product")}
        help={t("productHelp")}
        maxLength={200}
        defaultValue={path?.productName ?? ""}
      />
      <TextField
        name="productUrl"
        label={t("productUrl")}
        maxLength={1_000}
        defaultValue={path?.productUrl ?? ""}
      />
      <Textarea
        name="steps"
        label={t("steps")}
        help={t("stepsHelp")}
        defaultValue={path ? writeSteps(path.steps) : ""}
      />
    </Form>
  );
}
