export { buildCalendar } from "./build-calendar";
export { getDeadline, type DeadlineView } from "./get-deadline";
export { currentRung } from "./ladder";
export { countDeadlines, listDeadlines, type DeadlineRow } from "./list-deadlines";
export { notifyDeadlines } from "./notify-deadlines";
export { pickDue } from "./pick-due";
export { projectDeadlines } from "./project-deadlines";
