export { createSavedView } from "./create-saved-view";
export { endSavedView } from "./end-saved-view";
export { listSavedViews, type SavedView } from "./list-saved-views";
export { updateSavedView } from "./update-saved-view";
export { CreateSavedView, EndSavedView, PLACES, UpdateSavedView } from "./view-input";
