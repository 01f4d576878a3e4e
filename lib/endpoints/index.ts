export { createEndpointSecret } from "./create-endpoint-secret";
export { createPushEndpoint, CreatePushEndpoint } from "./create-push-endpoint";
export { createWebhookEndpoint } from "./create-webhook-endpoint";
export { endEndpoint } from "./end-endpoint";
export {
  CreateEndpointSecret,
  CreateWebhookEndpoint,
  EVENT_TYPES,
  NamedEndpoint,
  UpdateWebhookEndpoint,
  type EventType,
} from "./endpoint-input";
export { findPushEndpoint } from "./find-push-endpoint";
export { getEndpoint, type EndpointDetail } from "./get-endpoint";
export { listEndpointNames } from "./list-endpoint-names";
export { listEndpoints } from "./list-endpoints";
export { mayHoldSecret } from "./may-hold-secret";
export { openTarget, type Target } from "./open-target";
export { publishEvents, takersOf, type NewEvent } from "./publish-events";
export type { EndpointRow } from "./read-endpoints";
export { requireCallablePort } from "./require-callable-port";
export { runEndpointResume } from "./run-endpoint-resume";
export { tellTurn } from "./tell-turn";
export { runEndpointTest } from "./run-endpoint-test";
export { updateWebhookEndpoint } from "./update-webhook-endpoint";
