export type { Blocker, Interval, Lack, PartyDays, Timeline } from "./build-timeline";
export { getReadiness, type Readiness } from "./get-readiness";
export type { ReadinessEvent } from "./list-events";
