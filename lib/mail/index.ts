export { MailContent, MailPayload } from "./mail-kinds";
export { sendMail } from "./send-mail";
