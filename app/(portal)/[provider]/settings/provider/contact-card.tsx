import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/text-field";
import type { Ctx } from "@/lib/core/ctx";
import { saveContact } from "./actions";

/** Who answers for compliance, as platforms are told, and a place to change it. */
export async function ContactCard({ ctx, contactEmail }: { ctx: Ctx; contactEmail: string | null }) {
  const t = await getTranslations("settings.provider");
  const mayChange = ctx.permissions.has("provider:update") && ctx.clients === "all";
  return (
    <Card title={t("contact")}>
      {mayChange ? (
        <Form action={saveContact} hidden={{ provider: ctx.providerSlug }} submitLabel={t("contactSave")}>
          <TextField
            name="contactEmail"
            type="email"
            label={t("yourEmail")}
            help={t("contactHelp")}
            defaultValue={contactEmail ?? ""}
            required={false}
            maxLength={200}
          />
        </Form>
      ) : (
        <p className="text-body wrap-anywhere">{contactEmail ?? t("contactNone")}</p>
      )}
    </Card>
  );
}
