import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/app/_ui/page-header";
import { Tabs } from "@/app/_ui/tabs";
import type { Ctx } from "@/lib/core/ctx";

type SettingsHeaderProps = { ctx: Ctx; title: string; standing: ReactNode; action?: ReactNode };

/** The top of every settings page; tabs that the reader may not open are not there. */
export async function SettingsHeader({ ctx, title, standing, action }: SettingsHeaderProps) {
  const t = await getTranslations("settings");
  const base = `/${ctx.providerSlug}/settings`;
  const tabs = [
    ...(ctx.permissions.has("member:read") ? [{ href: base, label: t("team.tab") }] : []),
    ...(ctx.permissions.has("api_key:read") ? [{ href: `${base}/keys`, label: t("keys.tab") }] : []),
    { href: `${base}/notices`, label: t("notices.tab") },
    { href: `${base}/provider`, label: t("provider.tab") },
  ];
  return (
    <PageHeader
      title={title}
      standing={standing}
      {...(action === undefined ? {} : { action })}
      tabs={<Tabs label={t("tabs")} tabs={tabs} />}
    />
  );
}
