import {
  ArrowLeftRight,
  Bell,
  BookOpen,
  Building2,
  CalendarClock,
  FileCheck,
  History,
  Languages,
  LayoutList,
  Send,
  Settings,
  ShieldQuestion,
  Signature,
  Webhook,
} from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { createElement } from "react";
import type { NavGroup, NavItem } from "@/app/_ui/frame";
import { REGIMES } from "@/lib/regimes";

function icon(Icon: typeof BookOpen) {
  return createElement(Icon, { "aria-hidden": true });
}

/** The portal's places in the reader's language, for the navigation and the palette. */
export async function getNav(
  provider: string,
  permissions: ReadonlySet<string>,
): Promise<{ groups: NavGroup[]; phone: NavItem[] }> {
  const [t, locale] = [await getTranslations("nav"), await getLocale()];
  const at = (path: string) => `/${provider}${path}`;
  const portfolio = { href: at(""), label: t("portfolio"), icon: icon(LayoutList) };
  const deadlines = { href: at("/deadlines"), label: t("deadlines"), icon: icon(CalendarClock) };
  const notices = { href: at("/notices"), label: t("notices"), icon: icon(Bell) };
  const filings = { href: at("/filings"), label: t("filings"), icon: icon(FileCheck) };
  const signing = { href: at("/responsibilities"), label: t("responsibilities"), icon: icon(Signature) };
  const pushes = { href: at("/pushes"), label: t("pushes"), icon: icon(Send) };
  const settings = { href: at("/settings"), label: t("settings"), icon: icon(Settings) };
  const webhooks = permissions.has("endpoint:read")
    ? [{ href: at("/webhooks"), label: t("webhooks"), icon: icon(Webhook) }]
    : [];
  const calls = permissions.has("api_call:read")
    ? [
        { href: at("/verifications"), label: t("verifications"), icon: icon(ShieldQuestion) },
        { href: at("/api-log"), label: t("calls"), icon: icon(ArrowLeftRight) },
      ]
    : [];
  const clients = { href: at("/clients"), label: t("clients"), icon: icon(Building2) };
  const lsps = { href: at("/lsps"), label: t("lsps"), icon: icon(Languages) };
  const rulebooks = REGIMES.map((regime) => ({
    href: at(`/rulebook/${regime.id}`),
    label: REGIMES.length === 1 ? t("rulebook") : regime.messages[locale === "zh" ? "zh" : "en"].shortName,
    icon: icon(BookOpen),
  }));
  return {
    groups: [
      {
        label: t("work"),
        items: [{ ...portfolio, exact: true }, deadlines, filings, signing, pushes, notices],
      },
      {
        label: t("records"),
        items: [
          clients,
          lsps,
          { href: at("/activity"), label: t("activity"), icon: icon(History) },
          ...calls,
        ],
      },
      { label: t("rules"), items: rulebooks },
      { label: t("setup"), items: [...webhooks, settings] },
    ],
    phone: [{ ...portfolio, exact: true }, deadlines, clients],
  };
}
