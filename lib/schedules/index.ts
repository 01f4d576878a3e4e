export { countDueSites } from "./count-due-sites";
export { ensurePartitions } from "./ensure-partitions";
export { markClockDue } from "./mark-clock-due";
export { refreshDueSites } from "./refresh-due-sites";
