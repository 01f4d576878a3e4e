import { z } from "zod";
import { ReadUrl } from "@/lib/endpoints/url-input";

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{1,63}(?::\d{1,5})?$/;
const STEPS_MOST = 10;
const DIGITS_OF_CARD = /^\d{13,19}$/;

/** Whether a text is the number of a payment card by its check digit (ISO/IEC 7812-1, annex B). */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, "");
  if (!DIGITS_OF_CARD.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const host = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) =>
    text
      .replace(/^https?:\/\//, "")
      .replace(/\/.*$/, "")
      .replace(/^www\./, ""),
  )
  .pipe(z.string().max(255).regex(HOST, "is no host, such as pay.example.com"));

const words = z.string().trim().min(1).max(200);
const step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("press"), text: words }),
  z.object({
    kind: z.literal("fill"),
    text: words,
    value: words.refine((value) => !isCardNumber(value), "must be test data, and no card's number"),
  }),
]);

const way = {
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "is no country's code of two letters"),
  gateway: z.string().trim().min(2, "give it a name").max(100),
  gatewayHosts: z.array(host).min(1, "name the gateway's host").max(5),
  /** The language a visitor's browser asks for. */
  locale: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "is no language's tag, such as vi or zh-Hans"),
  productName: z.string().trim().min(2, "name the test product").max(200),
  productUrl: ReadUrl,
  /** What is pressed and filled in before the gateway comes, in this order. */
  steps: z
    .array(step)
    .min(1, "say what is pressed")
    .max(STEPS_MOST, "are more than ten")
    .refine((all) => all.some(({ kind }) => kind === "press"), "need something that is pressed"),
};

/** Puts a way to a payment gateway on record (TM-07). */
export const CreatePaymentPath = z.object({ siteId: z.uuid(), ...way });
export type CreatePaymentPath = z.input<typeof CreatePaymentPath>;

/** Changes a way; what is left out stays. Another way is to be consented to anew. */
export const UpdatePaymentPath = z.object({
  pathId: z.uuid(),
  isPaused: z.boolean().optional(),
  ...z.object(way).partial().shape,
});
export type UpdatePaymentPath = z.input<typeof UpdatePaymentPath>;

export const NamedPath = z.object({ pathId: z.uuid() });
export type NamedPath = z.input<typeof NamedPath>;

const signer = z.string().trim().min(2, "say who").max(200);

/** Consents to probes of one way, as it reads now. */
export const CreatePaymentConsent = z.object({
  pathId: z.uuid(),
  /** Hash of the way as whoever consents has read it. */
  terms: z.string(),
  signerName: signer,
  signerTitle: signer,
  /** Where the exporter's own paper is kept; asked for where the provider writes it down. */
  reference: z.string().trim().max(500).nullable().default(null),
});
export type CreatePaymentConsent = z.input<typeof CreatePaymentConsent>;

/** Takes a consent back. */
export const EndPaymentConsent = z.object({
  consentId: z.uuid(),
  reason: z.string().trim().max(500).nullable().default(null),
});
export type EndPaymentConsent = z.input<typeof EndPaymentConsent>;

const share = z.number().min(0, "is no share").max(1, "is more than all");
const many = z.int().min(0).max(1_000_000_000);

/** What a gateway says of its redirects into one country in some days. */
export const GatewayFigure = z
  .object({
    country: way.country,
    /** Calendar dates, both included. */
    from: z.iso.date("use a date such as 2027-05-16"),
    to: z.iso.date("use a date such as 2027-05-16"),
    attempts: many.nullable().default(null),
    /** Shares, 0 to 1. */
    success: share,
    timeouts: share.nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "lies before the first day" });
export type GatewayFigure = z.output<typeof GatewayFigure>;

/** Types in what a report says that cannot be read by itself. */
export const UpdateGatewayReport = z.object({
  reportId: z.uuid(),
  figures: z.array(GatewayFigure).min(1).max(200),
});
export type UpdateGatewayReport = z.input<typeof UpdateGatewayReport>;

export const NamedReport = z.object({ reportId: z.uuid() });
export type NamedReport = z.input<typeof NamedReport>;

export type PaymentStep = z.output<typeof step>;

/** The steps that lines of text say: words to press, or a field and its value on either side of " = ". */
export function readSteps(text: string): PaymentStep[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const at = line.indexOf(" = ");
      if (at < 0) return { kind: "press", text: line };
      return { kind: "fill", text: line.slice(0, at).trim(), value: line.slice(at + 3).trim() };
    });
}

/** The same steps as lines of text. */
export const writeSteps = (steps: readonly PaymentStep[]): string =>
  steps.map((each) => (each.kind === "press" ? each.text : `${each.text} = ${each.value}`)).join("\n");
