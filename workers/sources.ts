import { readDueSource } from "@/lib/reference-sources";
import { openSiteLane } from "./site-lane";

/** A feed may be tens of megabytes: two at a time. */
const READINGS_MOST = 2;

/** The sources of parameters that this worker reads. */
export const SOURCES = openSiteLane("source", readDueSource, READINGS_MOST);
