import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { languages } from "@/app/_i18n/locales";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { listClientNames } from "@/lib/clients";
import { listMembers } from "@/lib/identity";
import { InvitationsTable } from "./invitations-table";
import { InviteDialog } from "./invite-dialog";
import { getMemberWords, getRoleChoices } from "./member-words";
import { MembersTable } from "./members-table";
import { SettingsHeader } from "./settings-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.team");
  return { title: t("title") };
}

/** The team: who may do what for whom, and who has been invited. */
export default async function TeamPage({ params }: { params: Promise<{ provider: string }> }) {
  const { ctx, provider, person } = await requireMember((await params).provider);
  if (!ctx.permissions.has("member:read")) redirect(`/${provider.slug}/settings/provider`);
  const t = await getTranslations("settings.team");
  const { members, invitations } = await orNotFound(listMembers({ ctx, input: {} }));
  const rows = await listClientNames({ ctx, input: {} });
  const clients = rows.map(({ id, name }) => ({ value: id, label: name }));
  const roles = await getRoleChoices();
  const mayChange = ctx.permissions.has("member:update") && ctx.clients === "all";
  const inviting = (
    <InviteDialog
      provider={provider.slug}
      roles={roles}
      clients={clients}
      languages={[...languages]}
      locale={await getLocale()}
      words={{
        ...(await getMemberWords()),
        invite: t("invite"),
        title: t("inviteTitle", { provider: provider.name }),
        body: t("inviteBody"),
        send: t("send"),
        email: t("email"),
        language: t("language"),
      }}
    />
  );
  return (
    <>
      <SettingsHeader
        ctx={ctx}
        title={t("title")}
        standing={
          <>
            {t("standing", { members: members.length, open: invitations.length })}
            {mayChange ? null : <span className="block text-small">{t("mayNot")}</span>}
          </>
        }
        {...(mayChange ? { action: inviting } : {})}
      />
      <MembersTable
        provider={provider}
        members={members}
        clients={clients}
        roles={roles}
        personId={person.personId}
        mayChange={mayChange}
      />
      <section aria-labelledby="invitations" className="flex flex-col gap-3">
        <h2 id="invitations" className="text-16 font-semibold">
          {t("invitations")}
        </h2>
        <InvitationsTable
          provider={provider.slug}
          invitations={invitations}
          mayChange={mayChange}
          now={ctx.now}
        />
      </section>
    </>
  );
}
