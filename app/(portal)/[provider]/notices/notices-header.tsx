import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/app/_ui/page-header";
import { Tabs } from "@/app/_ui/tabs";
import type { Ctx } from "@/lib/core/ctx";

type NoticesHeaderProps = { ctx: Ctx; standing: ReactNode; action?: ReactNode };

/** The top of the notices: one's own, and for whoever sees every client what was sent to whom. */
export async function NoticesHeader({ ctx, standing, action }: NoticesHeaderProps) {
  const t = await getTranslations("notices");
  const base = `/${ctx.providerSlug}/notices`;
  const seesSent = ctx.clients === "all" && ctx.permissions.has("activity:read");
  return (
    <PageHeader
      title={t("title")}
      standing={standing}
      {...(action === undefined ? {} : { action })}
      {...(seesSent
        ? {
            tabs: (
              <Tabs
                label={t("title")}
                tabs={[
                  { href: base, label: t("mine") },
                  { href: `${base}/sent`, label: t("sent") },
                ]}
              />
            ),
          }
        : {})}
    />
  );
}
