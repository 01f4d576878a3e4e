import { describe, expect, it } from "vitest";
import { StoredResult } from "@/lib/assessments";
import { projectClient, updateClient } from "@/lib/clients";
import { withTenant, type Tx } from "@/lib/core/db/tenant";
import { readFact } from "@/lib/facts";
import { createFiling, projectFiling } from "@/lib/filings";
import {
  endLspContract,
  projectLspCertificate,
  projectLspCompany,
  projectLspContract,
  projectRegistryStatus,
  projectSiteLocalizer,
  updateLspCertificate,
  updateSiteLocalizer,
} from "@/lib/lsp";
import { fanOutReference } from "@/lib/fan-out";
import { createSignOff, endSignOff, projectSignOff } from "@/lib/sign-offs";
import { ingestCallback } from "@/lib/references";
import type { Fact } from "@/lib/regimes";
import {
  createProductLine,
  projectProductLine,
  projectSite,
  projectSiteScope,
  updateSite,
} from "@/lib/sites";
import { signedCallback } from "./callback";
import { projectSiteControl } from "@/lib/site-control";
import { signatureOf } from "./signature";
import { makeProvider, makeSite, word } from "./make-provider";
import { checkIn, servingFile } from "./prove-control";
import { TABLES } from "./tables";

type Row = Record<string, unknown>;

/** The columns a fact gives its subject's row, by the fact's kind. A kind that is not here fails the run. */
function columnsOf(fact: Fact): Row {
  switch (fact.kind) {
    case "provider.profile":
      return { name: fact.value.name, business: fact.value.business, country: fact.value.country };
    case "client.profile":
      return projectClient(fact.value);
    case "site.profile":
      return { clientId: fact.value.clientId, ...projectSite(fact.value) };
    case "site.scope":
      return projectSiteScope(fact.value);
    case "site.observation":
      // What a check saw stands in the row of the check.
      return {};
    case "site.control":
      // It has a row of its own beside the site's, as the next test rebuilds it.
      return {};
    case "site.audit":
      // What an audit counted stands in the row of its run.
      return {};
    case "site.authenticity":
      // What pages came to against sources stands in a row of its own.
      return {};
    case "site.payments":
      // It counts what stands in the rows of probes and of gateways' reports.
      return {};
    case "site.content":
      // It counts what stands in the rows of its units.
      return {};
    case "site.label":
      // What was seen of a label stands in the row of the look.
      return {};
    case "site.certification":
    case "site.prescreen":
    case "site.platforms":
      // How a site came to stand so, and what was said of it, has rows of its own.
      return {};
    case "site.localizer":
      return projectSiteLocalizer(fact.value);
    case "site.button":
      // What a look at the page saw stands in the fact alone.
      return {};
    case "product_line.profile":
      return { siteId: fact.value.siteId, ...projectProductLine(fact.value) };
    case "lsp_company.profile":
      return projectLspCompany(fact.value);
    case "lsp_certificate.profile":
      return projectLspCertificate(fact.value);
    case "lsp_certificate.registry":
      return projectRegistryStatus(fact.value);
    case "lsp_contract.profile":
      return { siteId: fact.value.siteId, ...projectLspContract(fact.value) };
    case "filing.state":
      return { siteId: fact.value.siteId, ...projectFiling(fact.value) };
    case "sign_off.act":
      return projectSignOff(fact.value);
  }
}

/** Rows of every noun table as its current facts make them, by id. */
async function rebuild(tx: Tx): Promise<Map<string, Row>> {
  const facts = await tx.fact.findMany({ orderBy: { knownFrom: "asc" } });
  const rows = new Map<string, Row>();
  for (const stored of facts) {
    const fact = readFact(stored);
    if (!fact) throw new Error(`No kind of fact is called ${stored.kind}.`);
    const row = rows.get(stored.subjectId) ?? { createdAt: stored.knownFrom };
    const isCurrent = stored.knownTo === null && stored.validTo === null;
    rows.set(stored.subjectId, isCurrent ? { ...row, ...columnsOf(fact) } : row);
  }
  return rows;
}

async function stored(tx: Tx): Promise<Map<string, Row>> {
  const tables = await Promise.all([
    tx.provider.findMany(),
    tx.client.findMany(),
    tx.site.findMany(),
    tx.productLine.findMany(),
    tx.lspCompany.findMany(),
    tx.lspCertificate.findMany(),
    tx.lspContract.findMany(),
    tx.filing.findMany(),
    tx.signOff.findMany(),
  ]);
  return new Map(tables.flat().map((row) => [row.id, row]));
}

describe("the noun tables", () => {
  it("are what a rebuild from facts gives, after every kind of change", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    await updateClient({
      ctx: provider.ctx(),
      input: {
        clientId: site.clientId,
        name: "Renamed",
        slug: `c-${word()}`,
        country: "CN",
        companyCode: "914403001922038216",
      },
    });
    await updateSite({
      ctx: provider.ctx(),
      input: {
        siteId: site.siteId,
        name: "Renamed",
        slug: site.slug,
        url: "https://renamed.example",
        liveOn: "2026-10-01",
      },
    });
    await createProductLine({
      ctx: provider.ctx(),
      input: { siteId: site.siteId, name: "Line", category: "parts" },
    });
    for (const number of ["N-0001", "N-0002"])
      await updateSiteLocalizer({
        ctx: provider.ctx(),
        input: { siteId: site.siteId, by: "exporter", number },
      });
    await createFiling({ ctx: provider.ctx(), input: { regime: "tig", state: "draft" } });
    const signing = provider.member("owner");
    const { signOffId } = await createSignOff({ ctx: signing, input: signatureOf(site, "provider") });
    await createSignOff({ ctx: signing, input: signatureOf(site, "lsp") });
    await endSignOff({ ctx: signing, input: { signOffId, reason: "signed for another site" } });
    for (const status of ["active", "suspended", "active"]) {
      const { headers, body } = signedCallback(site.number, status);
      await ingestCallback({ counterpart: "lsp-registry", headers, body, now: new Date() });
      await fanOutReference("lsp-registry", site.number, new Date(), "test");
    }
    await endLspContract({
      ctx: provider.ctx(),
      input: { contractId: site.contractId, endsOn: "2026-12-31" },
    });
    const { certificateId } = await makeSite(provider);
    await updateLspCertificate({
      ctx: provider.ctx(),
      input: {
        certificateId,
        companyId: site.companyId,
        number: `N-${word()}`,
        kind: "single_country",
        issuer: "Other",
        issuingCountries: ["CN"],
      },
    });

    const [rebuilt, rows] = await withTenant(
      provider.ctx(),
      async (tx) => [await rebuild(tx), await stored(tx)] as const,
    );
    expect([...rows.keys()].sort()).toEqual([...rebuilt.keys()].sort());
    expect(rows.size).toBeGreaterThanOrEqual(15);
    for (const [id, row] of rows) expect(row).toMatchObject(rebuilt.get(id) ?? { missing: id });
    expect(Object.keys(TABLES.tenant)).toContain("lsp_contract");
  });

  it("hold of every site's control what its newest fact says", async () => {
    const provider = await makeProvider();
    const [kept, moved, gone] = [
      await makeSite(provider),
      await makeSite(provider),
      await makeSite(provider),
    ];
    const { siteId, slug } = moved;
    const url = "https://moved.example";
    await updateSite({ ctx: provider.ctx(), input: { siteId, slug, name: "Moved", url } });
    await checkIn(provider.ctx, gone.siteId, servingFile(null));
    const [facts, rows] = await withTenant(provider.ctx(), async (tx) => [
      await tx.fact.findMany({ where: { kind: "site.control", knownTo: null } }),
      await tx.siteControl.findMany(),
    ]);
    expect(rows.map((row) => row.state).sort()).toEqual(["failing", "proven", "unproven"]);
    expect(facts.map(({ subjectId }) => subjectId).sort()).toEqual(
      [kept, moved, gone].map((site) => site.siteId).sort(),
    );
    for (const stored of facts) {
      const fact = readFact(stored);
      const row = rows.find((one) => one.siteId === stored.subjectId);
      expect(fact?.kind === "site.control" && projectSiteControl(fact.value)).toEqual(
        expect.objectContaining({ host: row?.host, state: row?.state, provenAt: row?.provenAt }),
      );
      expect(row).toMatchObject(fact?.kind === "site.control" ? projectSiteControl(fact.value) : {});
    }
  });

  it("keep every state a certificate was in, each with when it held", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const moments = [10, 6, 2].map((minutes) => new Date(Date.now() - minutes * 60_000));
    for (const [index, status] of ["active", "suspended", "revoked"].entries()) {
      const asOf = moments[index] ?? new Date();
      const { headers, body } = signedCallback(site.number, status, { asOf });
      await ingestCallback({ counterpart: "lsp-registry", headers, body, now: new Date() });
      await fanOutReference("lsp-registry", site.number, new Date(), "test");
    }
    const facts = await withTenant(provider.ctx(), (tx) =>
      tx.fact.findMany({
        where: { kind: "lsp_certificate.registry", knownTo: null },
        orderBy: { validFrom: { sort: "asc", nulls: "first" } },
      }),
    );
    const held = facts.map((fact) => [
      JSON.stringify(fact.value).match(/"status": ?"(\w+)"/)?.[1],
      fact.validFrom?.getTime() ?? null,
      fact.validTo?.getTime() ?? null,
    ]);
    expect(held).toEqual([
      ["active", null, moments[1]?.getTime()],
      ["suspended", moments[1]?.getTime(), moments[2]?.getTime()],
      ["revoked", moments[2]?.getTime(), null],
    ]);
  });

  it("hold the deadlines that the assessments in force state, and no others", async () => {
    const provider = await makeProvider();
    const site = await makeSite(provider);
    const other = await makeSite(provider);
    await endLspContract({
      ctx: provider.ctx(),
      input: { contractId: other.contractId, endsOn: "2026-01-31" },
    });
    const stated = (code: string, dueAt: Date | string, siteId: string, state: string) =>
      [code, new Date(dueAt).toISOString(), siteId, state].join(" ");
    const [rebuilt, rows] = await withTenant(provider.ctx(), async (tx) => {
      const assessments = await tx.assessment.findMany({ where: { knownTo: null } });
      const deadlines = await tx.deadline.findMany({ where: { endedAt: null }, include: { sites: true } });
      return [
        assessments.flatMap(({ siteId, result }) =>
          StoredResult.parse(result).deadlines.map((one) => stated(one.code, one.dueAt, siteId, one.state)),
        ),
        deadlines.flatMap((row) =>
          row.sites.map((link) => stated(row.code, row.dueAt, link.siteId, link.state)),
        ),
      ] as const;
    });
    expect(rows.toSorted()).toEqual(rebuilt.toSorted());
    expect(rows.filter((row) => row.startsWith("TIG-16")).map((row) => row.split(" ")[2])).toEqual([
      site.siteId,
    ]);
  });

  it("refuse to rewrite a fact, whoever asks", async () => {
    const provider = await makeProvider();
    await makeSite(provider);
    await expect(
      withTenant(provider.ctx(), (tx) => tx.$executeRaw`UPDATE fact SET value = '{}'`),
    ).rejects.toThrow(/permission denied/);
    await expect(withTenant(provider.ctx(), (tx) => tx.$executeRaw`DELETE FROM fact`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
