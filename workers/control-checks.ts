import { checkControl } from "@/lib/site-control";
import { openSiteLane } from "./site-lane";

/** The sites whose token this worker looks for. */
export const CONTROL_CHECKS = openSiteLane("control check", (open, siteId) => checkControl(open, siteId));
