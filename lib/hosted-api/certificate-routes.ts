import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { parse } from "@/lib/core/parse";
import {
  createLspCertificate,
  CreateLspCertificate,
  getLspCertificate,
  listLspCertificates,
  REGISTRY_STANDINGS,
  registryStanding,
  runRegistryCheck,
  updateLspCertificate,
  UpdateLspCertificate,
  type LspCertificateView,
} from "@/lib/lsp";
import { Next, Page } from "./cursor";
import { defineList, defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Certificate = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  number: z.string(),
  kind: z.string(),
  issuer: z.string(),
  issuingCountries: z.array(z.string()),
  filingCountries: z.array(z.string()),
  validFrom: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
  registry: z.object({
    standing: z.enum(REGISTRY_STANDINGS).describe("The registry's word while it may be relied on"),
    status: z.string().nullable().describe("What it last said"),
    at: At.nullable(),
    freshUntil: At.nullable(),
    validUntil: z.iso.date().nullable(),
  }),
  createdAt: At,
});

type Row = LspCertificateView["certificate"];

function tell(row: Row, now: Date): z.input<typeof Certificate> {
  return {
    id: row.id,
    companyId: row.companyId,
    number: row.number,
    kind: row.kind,
    issuer: row.issuer,
    issuingCountries: row.issuingCountries,
    filingCountries: row.filingCountries,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    registry: {
      standing: registryStanding(row, now),
      status: row.registryStatus,
      at: row.registryAt?.toISOString() ?? null,
      freshUntil: row.registryFreshUntil?.toISOString() ?? null,
      validUntil: row.registryValidUntil,
    },
    createdAt: row.createdAt.toISOString(),
  };
}

async function read({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  const { certificate } = await getLspCertificate({ ctx, input: { certificateId: params.id } });
  return tell(certificate, ctx.now);
}

const list = defineList({
  scope: "management:read",
  path: "/lsp-certificates",
  operationId: "listLspCertificates",
  summary: "Certificates and what the registry says of them, as they were added, 200 a page",
  query: Page,
  response: z.object({ lspCertificates: z.array(Certificate), next: Next }),
  async handle({ ctx, page }) {
    const { rows, next } = await listLspCertificates({ ctx, input: page });
    return { body: { lspCertificates: rows.map((row) => tell(row, ctx.now)) }, next };
  },
});

const get = defineRead({
  scope: "management:read",
  path: "/lsp-certificates/{id}",
  operationId: "getLspCertificate",
  summary: "One certificate",
  params: Id,
  response: Certificate,
  handle: read,
});

const create = defineWrite({
  scope: "management:write",
  path: "/lsp-certificates",
  operationId: "createLspCertificate",
  summary: "Adds a certificate and has it looked up at the registry",
  permission: "lsp:create",
  params: None,
  request: CreateLspCertificate,
  response: Certificate,
  status: 201,
  async handle({ ctx, input }) {
    const { certificateId } = await createLspCertificate({ ctx, input });
    return read({ ctx, params: { id: certificateId } });
  },
});

const { filingCountries, validFrom, validUntil, ...stated } = CreateLspCertificate.shape;
const CertificatePatch = z
  .strictObject({
    ...stated,
    filingCountries: filingCountries.unwrap(),
    validFrom: validFrom.unwrap(),
    validUntil: validUntil.unwrap(),
  })
  .partial();

const update = defineWrite({
  scope: "management:write",
  method: "PATCH",
  path: "/lsp-certificates/{id}",
  operationId: "updateLspCertificate",
  summary: "Changes what is named of a certificate; under a new number it is looked up anew",
  permission: "lsp:update",
  params: Id,
  request: CertificatePatch,
  response: Certificate,
  status: 200,
  edits: { table: "lsp_certificate", read },
  async handle({ ctx, params, input }) {
    const before = await read({ ctx, params });
    const merged = { ...before, ...input, certificateId: params.id };
    await updateLspCertificate({ ctx, input: parse(UpdateLspCertificate, merged) });
    return read({ ctx, params });
  },
});

const check = defineWrite({
  scope: "management:write",
  path: "/lsp-certificates/{id}/checks",
  operationId: "checkLspCertificate",
  summary: "Has a certificate looked up at the registry now; what it says is found in the certificate",
  permission: "reference:check",
  params: Id,
  request: None,
  response: Certificate,
  status: 202,
  async handle({ ctx, params }) {
    await runRegistryCheck({ ctx, input: { certificateId: params.id } });
    return read({ ctx, params });
  },
});

/** Certificates of localization service providers, by the verbs that the portal calls. */
export const certificateRoutes: readonly Route[] = [list, get, create, update, check];
