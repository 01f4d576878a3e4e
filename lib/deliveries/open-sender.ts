import { openTarget } from "@/lib/endpoints";
import { MAIL_CONNECTIONS } from "@/lib/mail";
import { MAIL_ENDPOINT, moveStranded, type Sender, type SendResult } from "@/lib/outbox";
import { sendMailRow } from "./send-mail-row";
import { sendPushRow } from "./send-push-row";
import { sendWebhookRow } from "./send-webhook-row";

// A customer's receiver is spared; a counterpart takes what many clients' sites have for it.
const WEBHOOK_CAP = 16;
const PUSH_CAP = 32;

// No verb writes such a row; should one be there all the same, it goes nowhere.
const NOT_ITS_OWN: SendResult = { outcome: "refused", isAnswer: false, detail: { error: "not_its_own" } };

/** How rows of an endpoint are sent, as it is set now; null where it was ended. */
export async function openSender(endpoint: string, now: Date): Promise<Sender | null> {
  if (endpoint === MAIL_ENDPOINT) return { cap: MAIL_CONNECTIONS, send: sendMailRow };
  const target = await openTarget(endpoint, now);
  if (!target) {
    await moveStranded(endpoint, now);
    return null;
  }
  const isPush = target.kind === "push";
  return {
    cap: isPush ? PUSH_CAP : WEBHOOK_CAP,
    async send(row, at) {
      if (row.providerId !== target.providerId) return NOT_ITS_OWN;
      return isPush ? sendPushRow(target, row, at) : sendWebhookRow(target, row, at);
    },
  };
}
