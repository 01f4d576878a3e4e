export { drainEndpoint, listDueEndpoints, type SendResult } from "./drain-endpoint";
export { enqueueMail, MAIL_ENDPOINT } from "./enqueue-mail";
export { enqueueMails, type BatchMail } from "./enqueue-mails";
export { sendMailRow } from "./send-mail-row";
