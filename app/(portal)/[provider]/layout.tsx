import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { languages } from "@/app/_i18n/locales";
import { requireMember } from "@/app/_server/caller";
import { getNav } from "@/app/_server/nav";
import { Frame } from "@/app/_ui/frame";
import { countUnreadNotices } from "@/lib/notices";
import { searchPalette, signOut } from "./actions";
import { NoticeBell } from "./notice-bell";
import { TestBanner } from "./test-banner";

type LayoutProps = { params: Promise<{ provider: string }>; children: ReactNode };

/** The portal's frame for members of a provider; an exporter's member has a home of their own. */
export default async function PortalLayout({ params, children }: LayoutProps) {
  const slug = (await params).provider;
  const { ctx, provider, person, role, memberships } = await requireMember(slug);
  if (role === "exporter") redirect(`/${slug}/home`);
  const [t, app, nav] = [
    await getTranslations("nav"),
    await getTranslations("app"),
    await getNav(slug, ctx.permissions),
  ];
  const unread = await countUnreadNotices({ ctx, input: {} });
  const collapsed = (await cookies()).get("nav")?.value === "collapsed";
  return (
    <Frame
      brand={{ name: app("name"), href: `/${slug}` }}
      nav={nav.groups}
      phoneNav={nav.phone}
      providers={memberships.map(({ providerSlug, providerName, mode }) => ({
        name: providerName,
        href: `/${providerSlug}`,
        current: providerSlug === provider.slug,
        ...(mode === "test" ? { note: t("testMode") } : {}),
      }))}
      palette={{
        groups: nav.groups.map(({ label, items }) => ({
          label,
          items: items.map((item) => ({ id: item.href, label: item.label, href: item.href })),
        })),
        search: searchPalette.bind(null, slug),
      }}
      notices={<NoticeBell href={`/${slug}/notices`} unread={unread} />}
      person={{ name: person.name, detail: person.email, settingsHref: `/${slug}/settings` }}
      languages={languages}
      signOut={signOut}
      collapsed={collapsed}
      banner={provider.mode === "test" ? <TestBanner /> : undefined}
    >
      {children}
    </Frame>
  );
}
