import { getTranslations } from "next-intl/server";
import { PreferencesForm } from "@/app/(portal)/[provider]/settings/notices/preferences-form";
import { Card } from "@/app/_ui/card";
import type { Ctx } from "@/lib/core/ctx";
import { listNoticePreferences } from "@/lib/notices";

/** Which kinds of notice come to the reader by mail. */
export async function ByMailCard({ ctx, email }: { ctx: Ctx; email: string }) {
  const [t, settings, kinds] = [
    await getTranslations("exporter.notices"),
    await getTranslations("settings.notices"),
    await getTranslations("notices.kinds"),
  ];
  const preferences = await listNoticePreferences({ ctx, input: {} });
  return (
    <Card title={t("byMail")}>
      <PreferencesForm
        provider={ctx.providerSlug}
        label={t("byMailTo", { email })}
        submitLabel={settings("save")}
        help={settings("help")}
        options={preferences.map(({ kind }) => ({ value: kind, label: kinds(kind) }))}
        chosen={preferences.flatMap(({ kind, byMail }) => (byMail ? [kind] : []))}
      />
    </Card>
  );
}
