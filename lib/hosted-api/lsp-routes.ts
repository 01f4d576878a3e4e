import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import {
  createLspCompany,
  CreateLspCompany,
  createLspContract,
  CreateLspContract,
  endLspContract,
  EndLspContract,
  getLspCompany,
  getLspContract,
  listLspCompanies,
  listLspContracts,
  updateLspCompany,
} from "@/lib/lsp";
import { Next, Page } from "./cursor";
import { defineList, defineRead, defineWrite, Id, None } from "./management-route";
import type { Route } from "./route";

const At = z.iso.datetime();
const Company = z.object({ id: z.uuid(), name: z.string(), country: z.string(), createdAt: At });
const Contract = z.object({
  id: z.uuid(),
  siteId: z.uuid(),
  certificateId: z.uuid(),
  languages: z.array(z.string()),
  content: z.array(z.string()),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  createdAt: At,
});

type CompanyRow = Awaited<ReturnType<typeof getLspCompany>>;
type ContractRow = Awaited<ReturnType<typeof getLspContract>>;

function tellCompany({ id, name, country, createdAt }: CompanyRow): z.input<typeof Company> {
  return { id, name, country, createdAt: createdAt.toISOString() };
}

function tellContract(row: ContractRow): z.input<typeof Contract> {
  const { id, siteId, certificateId, languages, content, startsOn, endsOn, createdAt } = row;
  return {
    id,
    siteId,
    certificateId,
    languages,
    content,
    startsOn,
    endsOn,
    createdAt: createdAt.toISOString(),
  };
}

async function readCompany({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  return tellCompany(await getLspCompany({ ctx, input: { companyId: params.id } }));
}

async function readContract({ ctx, params }: { ctx: Ctx; params: { id: string } }) {
  return tellContract(await getLspContract({ ctx, input: { contractId: params.id } }));
}

const companies = defineList({
  scope: "management:read",
  path: "/lsp-companies",
  operationId: "listLspCompanies",
  summary: "Localization service providers, as they were added, 200 a page",
  query: Page,
  response: z.object({ lspCompanies: z.array(Company), next: Next }),
  async handle({ ctx, page }) {
    const { rows, next } = await listLspCompanies({ ctx, input: page });
    return { body: { lspCompanies: rows.map(tellCompany) }, next };
  },
});

const company = defineRead({
  scope: "management:read",
  path: "/lsp-companies/{id}",
  operationId: "getLspCompany",
  summary: "One localization service provider",
  params: Id,
  response: Company,
  handle: readCompany,
});

const createCompany = defineWrite({
  scope: "management:write",
  path: "/lsp-companies",
  operationId: "createLspCompany",
  summary: "Adds a localization service provider",
  permission: "lsp:create",
  params: None,
  request: CreateLspCompany,
  response: Company,
  status: 201,
  async handle({ ctx, input }) {
    const { companyId } = await createLspCompany({ ctx, input });
    return readCompany({ ctx, params: { id: companyId } });
  },
});

const updateCompany = defineWrite({
  scope: "management:write",
  method: "PATCH",
  path: "/lsp-companies/{id}",
  operationId: "updateLspCompany",
  summary: "Corrects the name or country of a localization service provider",
  permission: "lsp:update",
  params: Id,
  request: z.strictObject(CreateLspCompany.shape).partial(),
  response: Company,
  status: 200,
  edits: { table: "lsp_company", read: readCompany },
  async handle({ ctx, params, input }) {
    const { name, country } = await readCompany({ ctx, params });
    await updateLspCompany({ ctx, input: { companyId: params.id, name, country, ...input } });
    return readCompany({ ctx, params });
  },
});

const contracts = defineList({
  scope: "management:read",
  path: "/lsp-contracts",
  operationId: "listLspContracts",
  summary: "Who localizes what of which site, as it was agreed, 200 a page",
  query: Page,
  response: z.object({ lspContracts: z.array(Contract), next: Next }),
  async handle({ ctx, page }) {
    const { rows, next } = await listLspContracts({ ctx, input: page });
    return { body: { lspContracts: rows.map(tellContract) }, next };
  },
});

const contract = defineRead({
  scope: "management:read",
  path: "/lsp-contracts/{id}",
  operationId: "getLspContract",
  summary: "One contract",
  params: Id,
  response: Contract,
  handle: readContract,
});

const createContract = defineWrite({
  scope: "management:write",
  path: "/lsp-contracts",
  operationId: "createLspContract",
  summary: "Records who localizes what of a site, under which certificate",
  permission: "lsp_contract:create",
  params: None,
  request: CreateLspContract,
  response: Contract,
  status: 201,
  async handle({ ctx, input }) {
    const { contractId } = await createLspContract({ ctx, input });
    return readContract({ ctx, params: { id: contractId } });
  },
});

const endContract = defineWrite({
  scope: "management:write",
  method: "PATCH",
  path: "/lsp-contracts/{id}",
  operationId: "endLspContract",
  summary: "Sets the last day of a contract",
  permission: "lsp_contract:end",
  params: Id,
  request: EndLspContract.omit({ contractId: true }),
  response: Contract,
  status: 200,
  edits: { table: "lsp_contract", read: readContract },
  async handle({ ctx, params, input }) {
    await endLspContract({ ctx, input: { ...input, contractId: params.id } });
    return readContract({ ctx, params });
  },
});

/** Localization service providers and their contracts, by the verbs that the portal calls. */
export const lspRoutes: readonly Route[] = [
  companies,
  company,
  createCompany,
  updateCompany,
  contracts,
  contract,
  createContract,
  endContract,
];
