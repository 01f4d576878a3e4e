export { createWatchLook } from "./create-watch-look";
export { listWatchItems, type WatchLook, type WatchStanding } from "./list-watch-items";
export { CreateWatchLook, LOOK_OUTCOMES } from "./watch-input";
