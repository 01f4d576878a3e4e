import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutButton } from "@/app/(auth)/sign-out-button";
import { NoticeBell } from "@/app/(portal)/[provider]/notice-bell";
import { languages } from "@/app/_i18n/locales";
import { requireMember } from "@/app/_server/caller";
import { Brand } from "@/app/_ui/brand";
import { LanguageSwitch } from "@/app/_ui/language-switch";
import { countUnreadNotices } from "@/lib/notices";

type LayoutProps = { params: Promise<{ provider: string }>; children: ReactNode };

/** The exporter's frame: larger type, one column, nothing to find one's way around in. */
export default async function ExporterLayout({ params, children }: LayoutProps) {
  const { ctx, provider, person } = await requireMember((await params).provider);
  const unread = await countUnreadNotices({ ctx, input: {} });
  const home = `/${provider.slug}/home`;
  const [t, auth] = [await getTranslations("exporter"), await getTranslations("auth")];
  return (
    <div data-scale="public" className="flex min-h-dvh flex-col bg-ground">
      <header className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-2 p-4">
        <Brand name={provider.name} />
        <div data-print="none" className="flex items-center gap-2">
          <NoticeBell href={`${home}/notices`} unread={unread} />
          <LanguageSwitch languages={languages} />
          <SignOutButton label={auth("signOut")} variant="quiet" />
        </div>
      </header>
      <main id="main" className="mx-auto flex w-full max-w-3xl grow flex-col gap-6 px-4 py-6">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-3xl px-4 text-small text-ink-soft">
        <div className="flex flex-wrap justify-between gap-x-4 border-t border-line py-4">
          <p>{t("help", { provider: provider.name })}</p>
          <p>{t("signedInAs", { name: person.name })}</p>
        </div>
      </footer>
    </div>
  );
}
