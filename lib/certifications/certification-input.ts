import { z } from "zod";

/** The stages, as forms and requests name them; the regimes' own list is held to it by a test. */
export const STAGES = [
  "baseline",
  "remediate",
  "booked",
  "audited",
  "applied",
  "granted",
  "renewed",
  "suspended",
] as const;

const NOTE_LEAST = 10;
const FEE = /^\d{1,9}(\.\d{1,2})?$/;

const emptyIsNull = (text: string | null): string | null => (text === "" ? null : text);

/** One step of a site on its way to a regime's badge, as somebody tells it (TM-02). */
export const CreateCertificationMove = z
  .object({
    regime: z.string().max(40),
    siteId: z.uuid(),
    stage: z.enum(STAGES),
    movedAt: z.iso.datetime({ offset: true, message: "say when it was" }),
    /** Id of a body of the directory, or the name of another. */
    auditor: z.string().trim().max(200).nullable().default(null).transform(emptyIsNull),
    /** Whether the third party's audit was passed. */
    passed: z.boolean().nullable().default(null),
    /** Calendar date on which the badge ends. */
    expiresOn: z.iso.date().nullable().default(null),
    note: z.string().trim().max(2_000).nullable().default(null).transform(emptyIsNull),
    proofUrl: z
      .url({ protocol: /^https?$/, message: "write the whole address, such as https://www.example.com" })
      .max(2_000)
      .nullable()
      .default(null),
    /** What it cost, with two places at most, and in which currency (ISO 4217). */
    fee: z.string().trim().regex(FEE, "write an amount such as 1200.00").nullable().default(null),
    feeCurrency: z
      .string()
      .trim()
      .regex(/^[A-Z]{3}$/, "use a currency code such as CNY")
      .nullable()
      .default(null),
  })
  .refine(({ stage, auditor }) => stage !== "booked" || auditor !== null, {
    path: ["auditor"],
    message: "say who is to audit",
  })
  .refine(({ stage, passed }) => stage !== "audited" || passed !== null, {
    path: ["passed"],
    message: "say whether the audit was passed",
  })
  .refine(
    ({ stage, note, proofUrl }) =>
      !["granted", "renewed", "suspended"].includes(stage) ||
      proofUrl !== null ||
      (note !== null && note.length >= NOTE_LEAST),
    { path: ["note"], message: "say what shows it, in at least ten characters" },
  )
  .refine(({ fee, feeCurrency }) => (fee === null) === (feeCurrency === null), {
    path: ["feeCurrency"],
    message: "say an amount and its currency",
  });
export type CreateCertificationMove = z.input<typeof CreateCertificationMove>;
