import { z } from "zod";
import { NOTICE_REASONS, NoticeMatter } from "./notice-matter";

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
    kind: z.literal("notice"),
    providerId: z.string(),
    providerName: z.string(),
    providerSlug: z.string(),
    personId: z.string(),
    recipientName: z.string(),
    reason: z.enum(NOTICE_REASONS),
    /** Clients it tells of, which its reader must still see when it leaves; null: only whoever sees all of them. */
    clientIds: z.array(z.string()).nullable().default([]),
    matter: NoticeMatter,
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
