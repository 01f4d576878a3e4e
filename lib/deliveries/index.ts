export { concludeDeliveries } from "./conclude-deliveries";
export { MAIL_HINDRANCES } from "./find-mail-hindrance";
export { DELIVERY_STATES, type DeliveryRow, type DeliveryState } from "./delivery-row";
export { getDelivery, type AttemptRow, type DeliveryDetail } from "./get-delivery";
export { ingestDecision } from "./ingest-decision";
export { listDeliveries, ListDeliveries, type DeliveryPage } from "./list-deliveries";
export { openSender } from "./open-sender";
export { runReplay, RunReplay, type Replayed } from "./run-replay";
