import { printDueReport } from "@/lib/report-prints";
import { openSiteLane } from "./site-lane";

/** A browser is heavy: one at a time. */
const PRINTS_MOST = 1;

/** The reports that this worker prints. */
export const PRINTS = openSiteLane("print", printDueReport, PRINTS_MOST);
