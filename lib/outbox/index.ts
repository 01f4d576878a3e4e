export { openDrains, type Drains } from "./open-drains";
export { drainEndpoint, type Sender } from "./drain-endpoint";
export { enqueueDeliveries, type NewDelivery } from "./enqueue-deliveries";
export { enqueueMail, MAIL_ENDPOINT } from "./enqueue-mail";
export { expireRows } from "./expire-rows";
export { listDueEndpoints } from "./list-due-endpoints";
export { listUnconcluded } from "./list-unconcluded";
export type { GotResponse, SendResult, SentRequest } from "./send-result";
export { enqueueMails, type BatchMail } from "./enqueue-mails";
