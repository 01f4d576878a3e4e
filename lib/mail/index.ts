export { MailPayload } from "./mail-kinds";
export { closeMail, sendMail } from "./send-mail";
