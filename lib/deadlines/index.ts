export { buildCalendar } from "./build-calendar";
export { getDeadline, type DeadlineView } from "./get-deadline";
export { listDeadlines, type DeadlineRow } from "./list-deadlines";
export { listLateMoments } from "./list-late-moments";
export { notifyDeadlines } from "./notify-deadlines";
export { projectDeadlines } from "./project-deadlines";
