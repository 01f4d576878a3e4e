export { failureText } from "./failure-text";
export { MailPayload } from "./mail-kinds";
export {
  NOTICE_KINDS,
  NOTICE_REASONS,
  NoticeMatter,
  type DeadlineLine,
  type FindingLine,
  type NoticeKind,
  type NoticeReason,
  type SingleMatter,
} from "./notice-matter";
export { dueWords, type Reader } from "./reader";
export { regimeName, regimeWords } from "./regime-words";
export { noticeText, type NoticePlace, type NoticeText } from "./notice-text";
export { closeMail, MAIL_CONNECTIONS, sendMail } from "./send-mail";
export { readUnsubscribe, signUnsubscribe, type UnsubscribeClaim } from "./unsubscribe-token";
