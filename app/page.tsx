import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { listMemberships } from "@/lib/identity";
import { SignOutButton } from "./(auth)/sign-out-button";
import { languages } from "./_i18n/locales";
import { findSignedIn } from "./_server/caller";
import { startPath } from "./_server/start-path";
import { AuthFrame } from "./_ui/auth-frame";

/** The start: on to where the person works, live providers before test ones, operators of none to theirs; without a session, to sign in. */
export default async function StartPage() {
  const person = await findSignedIn();
  if (!person) redirect("/sign-in");
  const memberships = listMemberships(person.memberships);
  const first = memberships.find((membership) => membership.mode === "live") ?? memberships[0];
  if (first) redirect(startPath(first.providerSlug, first.role));
  if (person.isOperator) redirect("/operator");
  const [t, app] = [await getTranslations("auth"), await getTranslations("app")];
  return (
    <AuthFrame
      brand={app("name")}
      title={t("noProviderTitle")}
      intro={t("noProvider", { email: person.email })}
      languages={languages}
    >
      <SignOutButton label={t("signOut")} />
    </AuthFrame>
  );
}
