export { drainEndpoint, listDueEndpoints, type SendResult } from "./drain-endpoint";
export { enqueueMail, MAIL_ENDPOINT } from "./enqueue-mail";
export { sendMailRow } from "./send-mail-row";
