export { createAnswerStore, type AnswerStore } from "./answer-store";
export { createHostedApi, type HostedApi } from "./create-app";
export { createHostedServer } from "./create-server";
export { listRoutes } from "./routes";
export type { Route } from "./route";
