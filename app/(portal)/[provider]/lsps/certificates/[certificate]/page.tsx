import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireMember } from "@/app/_server/caller";
import { orNotFound } from "@/app/_server/load";
import { ActionButton } from "@/app/_ui/action-button";
import { Card } from "@/app/_ui/card";
import { Detail } from "@/app/_ui/detail";
import { Form } from "@/app/_ui/form";
import { PageHeader } from "@/app/_ui/page-header";
import { getLspCertificate, listLspNames, registryStanding } from "@/lib/lsp";
import { listEvidenceFiles } from "@/lib/uploads";
import { FileList } from "../../../_fields/file-list";
import { Disclosure } from "../../../_fields/disclosure";
import { checkRegistry, saveCertificate } from "../../actions";
import { RegistryStatus } from "../../registry-status";
import { CertificateFields } from "../certificate-fields";
import { BlastRadius } from "./blast-radius";
import { CertificateFacts } from "./certificate-facts";
import { CertificateSites } from "./certificate-sites";
import { RegistryCard } from "./registry-card";
import { SnapshotList } from "./snapshot-list";

type PageProps = { params: Promise<{ provider: string; certificate: string }> };

/** Read once for the title and the page of a request. */
const loadOnce = cache(async (provider: string, certificate: string) => {
  const member = await requireMember(provider);
  return {
    ...member,
    view: await orNotFound(getLspCertificate({ ctx: member.ctx, input: { certificateId: certificate } })),
  };
});

async function load(params: PageProps["params"]) {
  const { provider, certificate } = await params;
  return loadOnce(provider, certificate);
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await load(params)).view.certificate.number };
}

/** A certificate: what the registry says of it, who rests on it, and what its holder told us. */
export default async function CertificatePage({ params }: PageProps) {
  const { ctx, provider, view } = await load(params);
  const { certificate, company, sites, entry, snapshots } = view;
  const [t, nav] = [await getTranslations("lsps"), await getTranslations("nav")];
  const mayEdit = ctx.permissions.has("lsp:update") && ctx.clients === "all";
  const companies = mayEdit ? await listLspNames({ ctx, input: {} }) : [];
  const files = await listEvidenceFiles({
    ctx,
    input: { subjectKind: "lsp_certificate", subjectId: certificate.id },
  });
  const send = mayEdit ? { purpose: "certificate_evidence" as const, subjectId: certificate.id } : null;
  const registry = registryStanding(certificate, ctx.now);
  const input = { provider: provider.slug, certificateId: certificate.id };
  return (
    <>
      <PageHeader
        crumbs={[{ href: `/${provider.slug}/lsps`, label: nav("lsps") }]}
        title={certificate.number}
        beside={<RegistryStatus standing={registry} />}
        standing={t("heldBy", { company: company.name, sites: sites.length })}
        action={
          ctx.permissions.has("reference:check") ? (
            <ActionButton action={checkRegistry} input={input} label={t("checkNow")} variant="primary" />
          ) : undefined
        }
      />
      <BlastRadius
        href={`/${provider.slug}/lsps/certificates/${certificate.id}/radius`}
        standing={registry}
        sites={sites}
        now={ctx.now}
      />
      <Detail
        facts={
          <>
            <RegistryCard entry={entry} snapshot={snapshots[0] ?? null} now={ctx.now} />
            <CertificateSites
              provider={provider.slug}
              certificateId={certificate.id}
              sites={sites}
              now={ctx.now}
            />
            <Card
              title={t("files.title")}
              note={t("files.count", { count: files.filter(({ removedAt }) => removedAt === null).length })}
            >
              <FileList provider={provider.slug} files={files} send={send} now={ctx.now} />
            </Card>
            <CertificateFacts certificate={certificate} company={company}>
              {mayEdit ? (
                <Disclosure label={t("edit")}>
                  <Form action={saveCertificate} hidden={input} submitLabel={t("save")}>
                    <CertificateFields
                      provider={provider.slug}
                      companies={companies}
                      certificate={certificate}
                    />
                  </Form>
                </Disclosure>
              ) : null}
            </CertificateFacts>
          </>
        }
        standing={<SnapshotList snapshots={snapshots} now={ctx.now} />}
      />
    </>
  );
}
