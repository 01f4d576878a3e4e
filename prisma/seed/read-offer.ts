import { z } from "zod";

/** What the simulators offer (`GET {simulators}/`). */
export const Offer = z.object({
  sites: z.array(
    z.object({
      provider: z.string(),
      slug: z.string(),
      url: z.url(),
      lspNumber: z.string().nullable(),
      faults: z.array(z.string()),
    }),
  ),
  counterparts: z.array(z.object({ regime: z.string(), name: z.string(), url: z.url() })),
});
export type Offer = z.infer<typeof Offer>;

const Certificate = z.object({
  entity: z.string(),
  issuingCountries: z.array(z.string()),
  validUntil: z.string(),
});

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
}

/** The demo sites and counterparts there are. */
export async function readOffer(simulatorsUrl: string): Promise<Offer> {
  return Offer.parse(await getJson(`${simulatorsUrl}/`));
}

/** A certificate as its holder would hand it over; where the register does not have it, as its holder claims it. */
export async function readCertificate(offer: Offer, number: string): Promise<z.infer<typeof Certificate>> {
  const registry = offer.counterparts.find((counterpart) =>
    counterpart.name.toLowerCase().includes("registry"),
  );
  const known = registry ? await getJson(`${registry.url}/certificates/${number}`).catch(() => null) : null;
  const claimed = {
    entity: "Lishi Language House",
    issuingCountries: ["CN", "JP", "KR", "MY", "SG", "TH"],
    validUntil: "2027-06-30",
  };
  return known ? Certificate.parse(known) : claimed;
}
