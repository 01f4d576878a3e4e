export { cancelNotices } from "./cancel-notices";
export { isWorking, listRecipients, seesClient, type Recipient } from "./list-recipients";
export { writeDigest } from "./write-digest";
export { writeDrafts, type NoticeDraft } from "./write-drafts";
export { createNotices, type NoticeInput } from "./write-notices";
