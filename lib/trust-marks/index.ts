export { assignIndexes } from "./assign-indexes";
export { markTypeOf, siteUrl, verifyPageUrl } from "./addresses";
export { findStatusList } from "./find-status-list";
export { LIST_TTL_SECONDS, publishStatusLists } from "./publish-status-lists";
export { settleMarks, type ChangedList } from "./settle-marks";
export {
  HeldMark,
  signTrustMark,
  standUnder,
  statusOfHeld,
  worstStatus,
  type HeldStatus,
  type MarkStanding,
  type MarkSubject,
} from "./stand-marks";
