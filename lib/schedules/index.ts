export { countDueSites } from "./count-due-sites";
export { ensurePartitions } from "./ensure-partitions";
export { listDueDeadlines } from "./list-due-deadlines";
export { listDueDigests } from "./list-due-digests";
export { markClockDue } from "./mark-clock-due";
export { notifyDueDeadlines } from "./notify-due-deadlines";
export { notifyDueDigests } from "./notify-due-digests";
export { refreshDueSites } from "./refresh-due-sites";
