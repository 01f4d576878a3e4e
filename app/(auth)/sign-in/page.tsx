import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/app/_ui/auth-frame";
import { Callout } from "@/app/_ui/callout";
import { languages } from "@/app/_i18n/locales";
import { authOptions } from "@/app/_server/auth-options";
import { findSignedIn } from "@/app/_server/caller";
import { safeNext } from "../safe-next";
import { SignInPanel } from "./sign-in-panel";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** By password, by a mailed link or, where configured, by an organisation's own sign-in. */
export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, callbackUrl, error } = await searchParams;
  const next = safeNext(asked ?? pathOf(callbackUrl));
  if (await findSignedIn()) redirect(next);
  const [t, app] = [await getTranslations("auth"), await getTranslations("app")];
  const organisation = authOptions().providers.find((provider) => provider.id === "oidc");
  return (
    <AuthFrame brand={app("name")} title={t("signIn")} intro={t("signInIntro")} languages={languages}>
      {error === undefined ? null : <Callout tone="failure" title={t("organisationRefused")} />}
      <SignInPanel
        next={next}
        organisation={organisation ? { label: t("withProvider", { name: organisation.name }) } : null}
        words={{
          email: t("email"),
          password: t("password"),
          signIn: t("withPassword"),
          refused: t("refused"),
          or: t("or"),
          mailLink: t("withLink"),
          linkSent: t("linkSent"),
          linkSentBody: t("linkSentBody", { email: "{email}" }),
          back: t("withPasswordInstead"),
        }}
      />
    </AuthFrame>
  );
}

// Where an organisation's sign-in was on its way to, when it came back refused.
function pathOf(url: string | string[] | undefined): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
