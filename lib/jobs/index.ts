export { type JobName, type JobPayload } from "./contracts";
export { runWorker, type JobCall, type JobHandlers, type RunningWorker } from "./run-worker";
export { closeQueue, wake } from "./wake";
