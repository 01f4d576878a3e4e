import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { languages } from "@/app/_i18n/locales";
import { AuthFrame } from "@/app/_ui/auth-frame";
import { LinkPanel } from "./link-panel";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn"), referrer: "no-referrer" };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a mailed link leads. Opening it does nothing: mail scanners open links, so the link is used by a press. */
export default async function LinkPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const [t, app] = [await getTranslations("auth"), await getTranslations("app")];
  return (
    <AuthFrame brand={app("name")} title={t("signIn")} intro={t("linkIntro")} languages={languages}>
      <LinkPanel
        token={typeof token === "string" ? token : ""}
        words={{ signIn: t("withPassword"), spent: t("linkSpent"), again: t("askForLink") }}
      />
    </AuthFrame>
  );
}
