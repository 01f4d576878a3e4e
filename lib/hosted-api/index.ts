export { createAnswerStore, type AnswerStore } from "./answer-store";
export { createHostedApi, type HostedApi } from "./create-app";
export { listRoutes } from "./routes";
export type { Route } from "./route";
