import { z } from "zod";

const Letter = z.object({
  title: z.string().trim().min(4, "write a title").max(160),
  body: z.string().trim().min(20, "write at least a sentence").max(4_000),
});

/** What a member writes to a client's people about a certificate; `event` is what it was drafted for. */
export const CreateCertificateLetter = z.object({
  certificateId: z.uuid(),
  clientId: z.uuid(),
  event: z.string().max(200),
  en: Letter,
  zh: Letter,
});
export type CreateCertificateLetter = z.input<typeof CreateCertificateLetter>;
