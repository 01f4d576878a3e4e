import { openTarget } from "@/lib/endpoints";
import { MAIL_ENDPOINT, type Sender } from "@/lib/outbox";
import { sendMailRow } from "./send-mail-row";
import { sendPushRow } from "./send-push-row";
import { sendWebhookRow } from "./send-webhook-row";

const MAIL_CAP = 20;
// A customer's receiver is spared; a counterpart takes what many clients' sites have for it.
const WEBHOOK_CAP = 16;
const PUSH_CAP = 32;

/** How rows of an endpoint are sent, as it is set now; null where it was ended. */
export async function openSender(endpoint: string, now: Date): Promise<Sender | null> {
  if (endpoint === MAIL_ENDPOINT) return { cap: MAIL_CAP, send: sendMailRow };
  const target = await openTarget(endpoint, now);
  if (!target) return null;
  const isPush = target.kind === "push";
  return {
    cap: isPush ? PUSH_CAP : WEBHOOK_CAP,
    send: (row, at) => (isPush ? sendPushRow(target, row, at) : sendWebhookRow(target, row, at)),
  };
}
