import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { Card } from "@/app/_ui/card";
import { listNoticePreferences } from "@/lib/notices";
import { SettingsHeader } from "../settings-header";
import { PreferencesForm } from "./preferences-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.notices"))("title") };
}

/** Which kinds of notice come by mail to the reader; the portal shows every kind. */
export default async function NoticePreferencesPage({ params }: { params: Promise<{ provider: string }> }) {
  const { ctx, provider, person } = await requireMember((await params).provider);
  const [t, kinds] = [await getTranslations("settings.notices"), await getTranslations("notices.kinds")];
  const preferences = await listNoticePreferences({ ctx, input: {} });
  return (
    <>
      <SettingsHeader ctx={ctx} title={t("title")} standing={t("standing", { email: person.email })} />
      <Card>
        <PreferencesForm
          provider={provider.slug}
          label={t("which")}
          submitLabel={t("save")}
          help={t("help")}
          options={preferences.map(({ kind }) => ({ value: kind, label: kinds(kind) }))}
          chosen={preferences.flatMap(({ kind, byMail }) => (byMail ? [kind] : []))}
        />
      </Card>
    </>
  );
}
