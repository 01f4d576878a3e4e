import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireMember } from "@/app/_server/caller";
import { roleWord } from "@/app/_server/role-word";
import { Card } from "@/app/_ui/card";
import { CopyField } from "@/app/_ui/copy-field";
import { DefinitionList } from "@/app/_ui/definition-list";
import { Detail } from "@/app/_ui/detail";
import { Mono } from "@/app/_ui/mono";
import { issuerOf } from "@/lib/answers";
import { ContactCard } from "./contact-card";
import { FourEyesCard } from "./four-eyes-card";
import { SettingsHeader } from "../settings-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.provider");
  return { title: t("title") };
}

/** What is fixed about the provider, where its public addresses are, and who the reader is here. */
export default async function ProviderPage({ params }: { params: Promise<{ provider: string }> }) {
  const { ctx, provider, person, role } = await requireMember((await params).provider);
  const [t, roles, team] = [
    await getTranslations("settings.provider"),
    await getTranslations("roles"),
    await getTranslations("settings.team"),
  ];
  const api = `${issuerOf(provider.slug)}/v1`;
  return (
    <>
      <SettingsHeader ctx={ctx} title={t("title")} standing={t("standing", { name: provider.name })} />
      <Detail
        facts={
          <>
            <Card title={t("details")}>
              <DefinitionList
                items={[
                  { term: t("name"), value: provider.name },
                  { term: t("slug"), value: <Mono>{provider.slug}</Mono> },
                  { term: t("mode"), value: t(provider.mode === "test" ? "test" : "live") },
                  { term: t("timeZone"), value: provider.timeZone },
                ]}
              />
            </Card>
            <ContactCard ctx={ctx} contactEmail={provider.contactEmail} />
            <FourEyesCard ctx={ctx} fourEyes={provider.fourEyes} />
            <CopyField label={t("api")} value={api} />
            <CopyField label={t("docs")} value={`${api}/openapi.json`} />
            <CopyField label={t("jwks")} value={new URL("/.well-known/jwks.json", api).href} />
          </>
        }
        standing={
          <Card title={t("you")}>
            <DefinitionList
              items={[
                { term: t("yourName"), value: person.name },
                { term: t("yourEmail"), value: person.email },
                { term: t("yourRole"), value: roleWord(roles, role) },
                {
                  term: t("yourClients"),
                  value:
                    ctx.clients === "all" ? team("allClients") : t("limited", { count: ctx.clients.length }),
                },
              ]}
            />
          </Card>
        }
      />
    </>
  );
}
