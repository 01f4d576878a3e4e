import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { listClientNames } from "@/lib/clients";
import { KEY_SCOPES, listApiKeys } from "@/lib/identity";
import { SettingsHeader } from "../settings-header";
import { KeyDialog } from "./key-dialog";
import { SCOPE_WORDS } from "./scope-words";
import { KeysTable, stateOf } from "./keys-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.keys");
  return { title: t("title") };
}

/** Keys for other systems: made here, shown once, revoked here. For owners alone. */
export default async function KeysPage({ params }: { params: Promise<{ provider: string }> }) {
  const { ctx, provider } = await requireMember((await params).provider);
  const keys = await orNotFound(listApiKeys({ ctx, input: {} }));
  const clients = await listClientNames({ ctx, input: {} });
  const t = await getTranslations("settings.keys");
  const mayCreate = ctx.permissions.has("api_key:create") && ctx.clients === "all";
  const creating = (
    <KeyDialog
      provider={provider.slug}
      scopes={KEY_SCOPES.map((value) => ({ value, label: t(SCOPE_WORDS[value]) }))}
      clients={clients.map(({ id, name }) => ({ value: id, label: name }))}
      words={{
        scopes: t("scopes"),
        scopesHelp: t("scopesHelp"),
        clients: t("clients"),
        scope: t("clients"),
        scopeAll: t("clientsAll"),
        scopeSome: t("clientsSome"),
        callsPerMinute: t("callsPerMinute"),
        callsHelp: t("callsHelp"),
        create: t("create"),
        title: t("createTitle"),
        body: t("createBody"),
        name: t("name"),
        expiresOn: t("expiresOn"),
        expiresHelp: t("expiresHelp"),
        submit: t("submit"),
        made: t("made"),
        madeBody: t("madeBody"),
        madeLabel: t("madeLabel"),
        close: t("close"),
      }}
    />
  );
  return (
    <>
      <SettingsHeader
        ctx={ctx}
        title={t("title")}
        standing={t("standing", { active: keys.filter((key) => stateOf(key, ctx.now) === "active").length })}
        {...(mayCreate ? { action: creating } : {})}
      />
      <KeysTable
        provider={provider.slug}
        keys={keys}
        mayRevoke={ctx.permissions.has("api_key:end") && ctx.clients === "all"}
        now={ctx.now}
      />
    </>
  );
}
