export { type JobName, type JobPayload } from "./contracts";
export { countJobs, type JobCounts } from "./count-jobs";
export { openLane, type Lane } from "./open-lane";
export { closeQueue } from "./open-queue";
export { runWorker, type JobCall, type JobHandlers, type RunningWorker } from "./run-worker";
export { wake } from "./wake";
