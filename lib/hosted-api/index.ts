export { createAnonymousLimit } from "./anonymous-limit";
export { createAnswerStore, type AnswerStore } from "./answer-store";
export { createHostedServer } from "./create-server";
export { listContracts, listRoutes } from "./routes";
export type { Route } from "./route";
