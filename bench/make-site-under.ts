import { makeProvider, makeSite, word } from "@/test/make-provider";

/** Number of a certificate as registries write it. */
export function certificateNumber(): string {
  return `LSP-2026-${word().toUpperCase()}`;
}

/** A site of a provider of its own under that certificate; gives the path of its answer on the hosted API. */
export async function makeSiteUnder(number: string): Promise<string> {
  const provider = await makeProvider();
  const site = await makeSite(provider, number);
  return `/${provider.slug}/v1/sites/${site.slug}/lsp-status`;
}
