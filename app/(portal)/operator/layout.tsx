import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutButton } from "@/app/(auth)/sign-out-button";
import { languages } from "@/app/_i18n/locales";
import { Brand } from "@/app/_ui/brand";
import { LanguageSwitch } from "@/app/_ui/language-switch";
import { Page } from "@/app/_ui/page";

/** The operators' frame: no provider's navigation, since they are in none. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const [app, auth] = [await getTranslations("app"), await getTranslations("auth")];
  return (
    <div className="flex min-h-dvh flex-col bg-ground">
      <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line bg-surface px-4 py-2 md:px-6">
        <Brand name={app("name")} />
        <div data-print="none" className="flex items-center gap-2">
          <LanguageSwitch languages={languages} />
          <SignOutButton label={auth("signOut")} variant="quiet" />
        </div>
      </header>
      <main id="main">
        <Page>{children}</Page>
      </main>
    </div>
  );
}
