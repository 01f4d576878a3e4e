import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "@fontsource-variable/noto-sans-sc/index.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { clientMessages, messages } from "./_i18n/messages";
import { readDensity, readTheme } from "./_ui/preferences";
import { StyleNonce } from "./_ui/style-nonce";
import { Toaster } from "./_ui/toast";
import { ZoneCookie } from "./_ui/zone-cookie";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** Language, theme and density are settled here from cookies, so that the first paint is right without any script. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, locale, zone] = [await cookies(), await getLocale(), await getTimeZone()];
  return (
    <html
      lang={locale}
      data-theme={readTheme(jar.get("theme")?.value)}
      data-density={readDensity(jar.get("density")?.value)}
      suppressHydrationWarning
    >
      <body>
        <NextIntlClientProvider messages={clientMessages(messages[locale])}>
          <NuqsAdapter>{children}</NuqsAdapter>
          <Toaster />
        </NextIntlClientProvider>
        <StyleNonce />
        <ZoneCookie zone={zone} />
      </body>
    </html>
  );
}
