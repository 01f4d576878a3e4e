export { signHttpMessage } from "./sign-http-message";
export { newWebhookSecret, receiverKey, schemeOf, signWebhook, type WebhookScheme } from "./webhook-secret";
export { wrapBody } from "./wrap-body";
export { verifyCompact, type Verified } from "./verify-compact";
