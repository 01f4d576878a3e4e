export { createLabelSighting } from "./create-label-sighting";
export { CreateLabelSighting, LABEL_CAUSES, LABEL_STATES } from "./label-input";
export { listLabelSightings, type LabelSightingRow } from "./list-label-sightings";
