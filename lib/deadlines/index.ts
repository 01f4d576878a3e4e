export { notifyDeadlines } from "./notify-deadlines";
export { projectDeadlines } from "./project-deadlines";
