export {
  CreateContentReturn,
  CreateContentVerification,
  RunPublishCheck,
  STAGES,
  type Stage,
} from "./content-input";
export { REFUSALS } from "./advance-unit";
export { createContentReturn } from "./create-content-return";
export { createContentVerification } from "./create-content-verification";
export { getContentBoard, type BoardColumn, type BoardUnit, type ContentBoard } from "./get-content-board";
export { listContentUnits } from "./list-content-units";
export { Deviation, type Unit } from "./read-unit";
export { runPublishCheck, type CheckedUnit, type PublishCheck } from "./run-publish-check";
export { settleContent, type SeenPages } from "./settle-content";
