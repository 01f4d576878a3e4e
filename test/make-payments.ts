import { withTenant } from "@/lib/core/db/tenant";
import {
  createPaymentConsent,
  createPaymentPath,
  listPaymentPaths,
  probeDuePath,
  receiveReport,
  type ProbedPath,
} from "@/lib/payment-probes";
import type { MadeProvider, MadeSite } from "./make-provider";

/** A way to a gateway as a verb takes it, but for the site and its product's page. */
export const WAY = {
  country: "VN",
  gateway: "VNPay",
  gatewayHosts: ["pay.vnpay.example"],
  locale: "vi",
  productName: "Test pump",
  steps: [
    { kind: "press" as const, text: "Add to cart" },
    { kind: "fill" as const, text: "E-mail", value: "probe@example.com" },
    { kind: "press" as const, text: "Pay now" },
  ],
};

/** What somebody signs. */
export const SIGNED = {
  signerName: "Li Wei",
  signerTitle: "Managing director",
  reference: "Contract, annex 4",
};

/** A gateway's report of some months. */
export const REPORT = "Country,Period,Redirects,Success rate,Timeouts\nVN,2026-10,1000,99.2%,4\n";

/** What of a provider and of a site a way is made with. */
type Maker = Pick<MadeProvider, "ctx" | "member">;
type Aimed = Pick<MadeSite, "siteId" | "slug">;

async function makePath(
  provider: Maker,
  { siteId, slug }: Aimed,
  more: object,
): Promise<{ pathId: string; terms: string }> {
  const ctx = provider.member("owner");
  const input = { siteId, productUrl: `https://${slug}.example/en/pump`, ...WAY, ...more };
  const { pathId } = await createPaymentPath({ ctx, input });
  const { paths } = await listPaymentPaths({ ctx, input: { siteId } });
  return { pathId, terms: paths.find(({ id }) => id === pathId)?.terms ?? "" };
}

/** A way of a site that nobody has consented to. */
export async function makeUnconsented(
  provider: Maker,
  site: Aimed,
  more: object = {},
): Promise<{ unconsentedId: string; unconsentedTerms: string }> {
  const { pathId, terms } = await makePath(provider, site, {
    ...{ country: "TH", gateway: "PromptPay" },
    ...more,
  });
  return { unconsentedId: pathId, unconsentedTerms: terms };
}

/** A way of a site that its exporter consented to, with a gateway's report; gives their ids. */
export async function makePayments(
  provider: Maker,
  site: Aimed,
  more: object = {},
): Promise<{ pathId: string; consentId: string; reportId: string }> {
  const ctx = provider.member("owner");
  const { pathId, terms } = await makePath(provider, site, more);
  const { consentId } = await createPaymentConsent({ ctx, input: { pathId, terms, ...SIGNED } });
  const { id: reportId } = await receiveReport(ctx, pathId, Buffer.from(REPORT), "sla.csv");
  return { pathId, consentId, reportId };
}

/** What a browser sees of a way whose gateway answers. */
export const ARRIVED: ProbedPath = {
  ...{ outcome: "arrived", reason: "none", detail: "", ms: 640, kept: 0 },
  chain: [{ host: "pay.vnpay.example", path: "/session", status: 200, ms: 640 }],
};

/** A way that was gone once. */
export async function fillPayments(provider: MadeProvider, site: MadeSite): Promise<void> {
  const { pathId } = await makePayments(provider, site);
  await probeAs(provider, pathId, ARRIVED);
}

/** Has a way gone now by a browser that sees this; gives whether it was gone. */
export async function probeAs(
  provider: MadeProvider,
  pathId: string,
  probed: ProbedPath,
  now = new Date(),
): Promise<boolean> {
  await withTenant(provider.ctx(), (tx) =>
    tx.paymentPath.updateMany({ where: { id: pathId, dueAt: { not: null } }, data: { dueAt: now } }),
  );
  const outside = { readRobots: () => Promise.resolve({ status: 404, body: Buffer.from("") }) };
  return probeDuePath(
    () => provider.ctx(now),
    pathId,
    () => Promise.resolve(probed),
    outside,
  );
}
