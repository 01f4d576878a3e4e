import { z } from "zod";

const locale = z.enum(["en", "zh"]);

/** Every mail there is: its parameters as codes and data, never sentences. */
export const MailContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sign_in_link"), name: z.string(), validMinutes: z.number() }),
  z.object({
    kind: z.literal("invitation"),
    providerName: z.string(),
    inviterName: z.string(),
    role: z.string(),
    expiresAt: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal("certificate_alarm"),
    providerName: z.string(),
    providerSlug: z.string(),
    recipientName: z.string(),
    certificateId: z.string(),
    number: z.string(),
    company: z.string(),
    before: z.string(),
    after: z.string(),
    occurredAt: z.iso.datetime(),
    sites: z.array(z.object({ name: z.string(), client: z.string(), slug: z.string() })),
    siteCount: z.number(),
  }),
]);
export type MailContent = z.infer<typeof MailContent>;

/** What an outbox row of kind mail holds; the link's token, where there is one, is sealed beside it. */
export const MailPayload = z.object({
  to: z.email(),
  locale,
  timeZone: z.string(),
  content: MailContent,
});
export type MailPayload = z.infer<typeof MailPayload>;
