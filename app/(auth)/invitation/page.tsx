import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getFormat } from "@/app/_i18n/format";
import { languages } from "@/app/_i18n/locales";
import { firstPath } from "@/app/_server/start-path";
import { AuthFrame } from "@/app/_ui/auth-frame";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { systemNow } from "@/lib/core/clock";
import { findInvitation, findUsedInvitation } from "@/lib/identity";
import { roleWord } from "@/app/_server/role-word";
import { InvitationForm } from "./invitation-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("accept"), referrer: "no-referrer" };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function signInHref(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

/** Joining a provider: who one becomes there, and for a new person a name and a password. */
export default async function InvitationPage({ searchParams }: Props) {
  const { token: asked } = await searchParams;
  const token = typeof asked === "string" ? asked : "";
  const [t, app, roles] = [
    await getTranslations("auth"),
    await getTranslations("app"),
    await getTranslations("roles"),
  ];
  const found = await findInvitation(token, systemNow());
  const used = found ? null : await findUsedInvitation(token);
  if (used) {
    const { providerName, providerSlug, role, email, acceptedAt } = used;
    const title = t("invitationUsedTitle", { provider: providerName });
    return (
      <AuthFrame brand={app("name")} title={title} languages={languages}>
        <Callout
          tone="note"
          title={t("invitationUsed", { email, day: (await getFormat()).date(acceptedAt) })}
        />
        <LinkButton href={signInHref(firstPath(providerSlug, role))} variant="primary">
          {t("signInToGoOn")}
        </LinkButton>
      </AuthFrame>
    );
  }
  if (!found) {
    return (
      <AuthFrame brand={app("name")} title={t("invitationGoneTitle")} languages={languages}>
        <Callout tone="warning" title={t("invitationGone")} />
        <LinkButton href="/sign-in" variant="primary">
          {t("signIn")}
        </LinkButton>
      </AuthFrame>
    );
  }
  const provider = found.providerName;
  const intro = t("invitationIntro", { provider, role: roleWord(roles, found.role) });
  return (
    <AuthFrame brand={app("name")} title={t("invitation", { provider })} intro={intro} languages={languages}>
      <InvitationForm
        token={token}
        email={found.email}
        isNew={!found.hasAccount}
        next={firstPath(found.providerSlug, found.role)}
        words={{
          email: t("email"),
          name: t("yourName"),
          password: t("newPassword"),
          passwordHelp: t("newPasswordHelp"),
          accept: t("accept"),
          known: t("invitationKnown", { provider }),
          gone: t("invitationGone"),
          joined: t("joinedAlready"),
        }}
      />
    </AuthFrame>
  );
}
