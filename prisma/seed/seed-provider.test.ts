import { expect, it } from "vitest";
import { listClients } from "@/lib/clients";
import { listFilings } from "@/lib/filings";
import { listLsps } from "@/lib/lsp";
import { getSite, listSites } from "@/lib/sites";
import { makeProvider, word } from "@/test/make-provider";
import type { Offer } from "./read-offer";
import { seedProvider } from "./seed-provider";

it("goes on where it was interrupted, and adds nothing where nothing is missing", async () => {
  const provider = await makeProvider();
  const ctx = provider.ctx();
  const site = (lspNumber: string | null) => ({
    provider: provider.slug,
    slug: `s-${word()}`,
    url: "https://www.example.com",
    lspNumber,
    faults: [],
  });
  const [first, second] = [site(`LSP-${word()}`), site(`LSP-${word()}`)];
  const offer = (sites: Offer["sites"]): Offer => ({ sites, counterparts: [] });
  const filedAt = "2026-06-02T02:30:00Z";
  // As if it had stopped after the first site's own rows, before its contract.
  await seedProvider(ctx, offer([{ ...first, lspNumber: null }]), null);
  const count = async () => ({
    clients: (await listClients({ ctx, input: {} })).rows.length,
    sites: (await listSites({ ctx, input: {} })).total,
    certificates: (await listLsps({ ctx, input: {} })).certificates.length,
    companies: (await listLsps({ ctx, input: {} })).companies.length,
    filings: (await listFilings({ ctx, input: {} })).length,
    contracts: (await getSite({ ctx, input: { slug: first.slug } })).contracts.length,
    lines: (await getSite({ ctx, input: { slug: first.slug } })).productLines.length,
  });
  const whole = { clients: 2, sites: 2, certificates: 2, companies: 1, filings: 1, contracts: 1, lines: 1 };
  for (let round = 0; round < 2; round += 1) {
    await seedProvider(ctx, offer([first, second]), filedAt);
    expect(await count()).toEqual(whole);
  }
});
